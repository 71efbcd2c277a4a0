/** How far batches are, how fast they go and what happens in them. */
@NullMarked
package dev.imagery.generation.progress;

import org.jspecify.annotations.NullMarked;
