/** What can be said of a release without a visitor: rules that can never win, and which ones win in their place. */
@NullMarked
package dev.imagery.rules.analysis;

import org.jspecify.annotations.NullMarked;
