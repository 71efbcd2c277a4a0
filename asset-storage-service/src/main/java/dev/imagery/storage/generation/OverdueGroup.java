package dev.imagery.storage.generation;

/**
 * A group in which a withdrawal is not done in time.
 *
 * @param version that is live
 * @param message what is not done, for people; at most 2,000 characters
 */
public record OverdueGroup(String group, int version, String message) {}
