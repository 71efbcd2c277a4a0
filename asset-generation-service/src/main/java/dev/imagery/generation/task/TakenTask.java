package dev.imagery.generation.task;

/**
 * A task as an instance took it.
 *
 * @param version of its row, which changes when it is taken again
 */
record TakenTask(String name, String subject, long version) {}
