package dev.imagery.generation.storage;

/**
 * One file of a render.
 *
 * @param encoding for example {@code jpeg}
 * @param key {@code assets/<sha256 of its bytes>.<extension>}
 */
public record Rendition(String encoding, int width, int height, long bytes, String key) {}
