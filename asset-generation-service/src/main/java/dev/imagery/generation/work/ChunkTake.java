package dev.imagery.generation.work;

/**
 * A worker's wish to work on a chunk.
 *
 * @param epoch that it renders under
 * @param worker its name
 */
public record ChunkTake(long chunk, int epoch, String worker) {}
