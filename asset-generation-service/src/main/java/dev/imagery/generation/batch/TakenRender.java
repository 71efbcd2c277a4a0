package dev.imagery.generation.batch;

import dev.imagery.dsl.expansion.Composition;
import java.util.UUID;

/**
 * A render that a worker works on.
 *
 * @param attempt the fencing number: a result counts only while no other worker has taken the render after this one
 */
public record TakenRender(UUID batch, int number, int attempt, String renderKey, Composition composition) {}
