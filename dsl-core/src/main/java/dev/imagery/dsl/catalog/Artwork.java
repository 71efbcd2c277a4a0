package dev.imagery.dsl.catalog;

import dev.imagery.dsl.target.Size;

/**
 * One picture of a title, known by its content.
 *
 * @param digest SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param mediaType for example {@code image/jpeg}
 * @param size in pixels
 */
public record Artwork(String digest, String mediaType, Size size) {}
