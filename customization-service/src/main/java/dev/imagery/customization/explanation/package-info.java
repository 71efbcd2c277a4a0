/** Says why contexts get what they get from the release that is served, and what a draft would change. */
@NullMarked
package dev.imagery.customization.explanation;

import org.jspecify.annotations.NullMarked;
