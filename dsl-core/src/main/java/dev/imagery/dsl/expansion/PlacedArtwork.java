package dev.imagery.dsl.expansion;

/**
 * A title in a composition's order, shown by one artwork.
 *
 * @param title its id
 * @param artwork SHA-256 of the artwork's bytes
 * @param mediaType of the artwork
 */
public record PlacedArtwork(long title, String artwork, String mediaType) {}
