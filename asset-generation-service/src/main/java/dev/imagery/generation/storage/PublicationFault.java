package dev.imagery.generation.storage;

/**
 * One thing for which a version was not taken.
 *
 * @param place the market or asset, as in {@code JP/ja}; where it is of another part, the JSON Pointer as it was told
 * @param code stable, for programs
 * @param expected what would have been right, as a phrase
 */
public record PublicationFault(String place, String code, String expected) {}
