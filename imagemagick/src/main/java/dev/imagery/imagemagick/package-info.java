/** Placeholder. */
@NullMarked
package dev.imagery.imagemagick;

import org.jspecify.annotations.NullMarked;
