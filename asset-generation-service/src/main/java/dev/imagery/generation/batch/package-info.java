/** Batches: planned, rendered by workers, sealed and published, all or nothing. */
@NullMarked
package dev.imagery.generation.batch;

import org.jspecify.annotations.NullMarked;
