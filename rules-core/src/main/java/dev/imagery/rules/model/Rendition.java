package dev.imagery.rules.model;

/**
 * One encoding of a picture at one size.
 *
 * @param encoding such as {@code jpeg} or {@code webp}
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param bytes the object's size, at least 1
 * @param key the object's key in the store, such as {@code assets/<sha256>.jpg}
 */
public record Rendition(String encoding, int width, int height, long bytes, String key) {

    public Rendition {
        if (width < 1 || height < 1 || bytes < 1) {
            throw new IllegalArgumentException("width, height and bytes are at least 1");
        }
    }
}
