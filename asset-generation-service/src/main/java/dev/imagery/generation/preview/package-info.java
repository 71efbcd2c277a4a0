/** Previews: one context of a recipe as a picture, at once and without a batch. */
@NullMarked
package dev.imagery.generation.preview;

import org.jspecify.annotations.NullMarked;
