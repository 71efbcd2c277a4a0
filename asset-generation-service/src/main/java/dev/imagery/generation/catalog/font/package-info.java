/** Files of fonts: what is read of them, and what they have to be to come into the catalogue. */
@NullMarked
package dev.imagery.generation.catalog.font;

import org.jspecify.annotations.NullMarked;
