package dev.imagery.generation.batch;

/** A render of a chunk that is not done. */
public record OpenRender(int number, String renderKey) {}
