/** Speaks to the generation service over HTTP. */
@NullMarked
package dev.imagery.storage.generation;

import org.jspecify.annotations.NullMarked;
