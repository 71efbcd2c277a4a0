/** Rendering: a composition becomes files through ImageMagick. Knows nothing of batches, databases, stores or Spring. */
@NullMarked
package dev.imagery.rendering;

import org.jspecify.annotations.NullMarked;
