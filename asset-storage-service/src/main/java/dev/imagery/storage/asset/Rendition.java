package dev.imagery.storage.asset;

/**
 * One picture of a render: a size in an encoding.
 *
 * @param width in pixels
 * @param height in pixels
 * @param bytes the object's length
 * @param key where the object is
 */
public record Rendition(Encoding encoding, int width, int height, long bytes, ObjectKey key) {}
