/** Placeholder. */
@NullMarked
package dev.imagery.generation;

import org.jspecify.annotations.NullMarked;
