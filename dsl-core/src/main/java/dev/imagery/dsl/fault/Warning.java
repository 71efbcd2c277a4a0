package dev.imagery.dsl.fault;

/**
 * Something that is allowed but may surprise.
 *
 * @param pointer JSON Pointer (RFC 6901) to the part of the recipe that it speaks of; empty for the whole recipe
 * @param code stable, for programs
 * @param message for people
 */
public record Warning(String pointer, String code, String message) {}
