/** Releases: which version of each rule set is active, as a numbered history that only grows. */
@NullMarked
package dev.imagery.customization.release;

import org.jspecify.annotations.NullMarked;
