package dev.imagery.dsl.expansion;

/**
 * Something that a market sees otherwise than the recipe asks, and that is allowed.
 *
 * @param code stable, for programs
 * @param message for people
 */
public record Notice(String code, String message) {}
