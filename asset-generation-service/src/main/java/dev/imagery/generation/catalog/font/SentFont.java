package dev.imagery.generation.catalog.font;

import java.util.Optional;

/**
 * What a request says of the font that it brings.
 *
 * @param family of the path
 * @param weight of the path
 * @param licence of the query
 * @param declared the format that the request names; empty where it names none
 * @param digest SHA-256 of the bytes
 */
public record SentFont(
        String family, String weight, Optional<String> licence, Optional<FontFormat> declared, String digest) {}
