package dev.imagery.dsl.font;

/**
 * A font that a text is set in.
 *
 * @param family as the font names itself
 * @param weight of the font itself, as in CSS
 * @param digest SHA-256 of the file's bytes
 */
public record PlacedFont(String family, int weight, String digest) {}
