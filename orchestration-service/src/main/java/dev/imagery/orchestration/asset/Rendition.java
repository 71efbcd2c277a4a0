package dev.imagery.orchestration.asset;

/**
 * One picture file of an asset.
 *
 * @param encoding {@code jpeg}, {@code webp}, {@code avif} or {@code png}
 * @param width in pixels
 * @param height in pixels
 * @param key the object's key, below the CDN's base address
 */
record Rendition(String encoding, int width, int height, String key) {

    long area() {
        return (long) width * height;
    }
}
