package dev.imagery.generation.work;

/**
 * A chunk that has no task yet.
 *
 * @param cost expected seconds of CPU
 */
record WaitingChunk(long id, double cost) {}
