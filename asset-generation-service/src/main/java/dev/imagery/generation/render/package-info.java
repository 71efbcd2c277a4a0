/** Rendering: a composition becomes files through ImageMagick. Knows nothing of batches, databases or stores. */
@NullMarked
package dev.imagery.generation.render;

import org.jspecify.annotations.NullMarked;
