package dev.imagery.generation.batch;

/**
 * A composition of a batch as planning leaves it.
 *
 * @param number from 0, in the order of the expansion
 * @param chunk the task that renders it, unless it is known
 * @param composition its canonical form
 * @param known whether storage has its result already
 */
record PlannedRender(int number, int chunk, String renderKey, String composition, boolean known) {}
