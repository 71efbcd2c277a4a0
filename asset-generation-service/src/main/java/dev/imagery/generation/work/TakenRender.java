package dev.imagery.generation.work;

import java.util.UUID;

/**
 * A render that a worker works on.
 *
 * @param chunk of which it was taken
 * @param batch whose work it counts as
 * @param composition its canonical form
 * @param attempt how often it was taken since it came in flight, from 1
 * @param fence the fencing number: a result counts only while no other worker has taken the render after this one, in this flight or a
 *     later one
 */
public record TakenRender(long chunk, UUID batch, String renderKey, String composition, int attempt, long fence) {}
