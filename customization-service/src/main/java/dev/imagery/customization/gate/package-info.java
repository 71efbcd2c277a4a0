/** What a release of rules that nobody owns is held against before it is made. */
@NullMarked
package dev.imagery.customization.gate;

import org.jspecify.annotations.NullMarked;
