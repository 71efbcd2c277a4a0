package dev.imagery.generation.work;

/**
 * A render whose result storage has.
 *
 * @param known whether storage had it before it was taken
 */
public record EndedRender(TakenRender taken, boolean known) {}
