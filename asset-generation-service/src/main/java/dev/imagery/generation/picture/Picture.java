package dev.imagery.generation.picture;

import dev.imagery.dsl.target.Size;
import java.util.Optional;

/**
 * A picture as its first bytes tell it.
 *
 * @param format by its magic bytes
 * @param size in pixels, by its header
 */
public record Picture(PictureFormat format, Size size) {

    /** What the bytes are; empty where they are no JPEG, PNG or WebP or their header is broken. */
    public static Optional<Picture> of(byte[] bytes) {
        var header = new Bytes(bytes);
        return PictureFormat.of(header).flatMap(format -> format.size(header).map(size -> new Picture(format, size)));
    }
}
