package dev.imagery.orchestration.asset;

/**
 * One picture file of an asset.
 *
 * @param encoding {@code jpeg}, {@code webp}, {@code avif} or {@code png}
 * @param width in pixels
 * @param height in pixels
 * @param key the object's key, below the CDN's base address
 */
public record Rendition(String encoding, int width, int height, String key) {

    /** The media type (RFC 6838). */
    public String mediaType() {
        return "image/" + encoding;
    }

    long area() {
        return (long) width * height;
    }

    /** Whether the other has the same shape, as far as whole pixels allow. */
    boolean hasShapeOf(Rendition other) {
        double ratio = (double) width * other.height / ((double) height * other.width);
        return ratio > 0.99 && ratio < 1.01;
    }
}
