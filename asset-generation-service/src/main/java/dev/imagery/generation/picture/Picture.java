package dev.imagery.generation.picture;

import dev.imagery.dsl.target.Size;
import java.util.Optional;

/**
 * A picture as its first bytes tell it.
 *
 * @param format by its magic bytes
 * @param size in pixels, as the eye sees it: turned as its EXIF orientation asks
 * @param animated whether it is of several frames
 */
public record Picture(PictureFormat format, Size size, boolean animated) {

    /** A picture that stands still. */
    public Picture(PictureFormat format, Size size) {
        this(format, size, false);
    }

    /** What the bytes are; empty where they are no JPEG, PNG or WebP or their header is broken. */
    public static Optional<Picture> of(byte[] bytes) {
        var header = new Bytes(bytes);
        return PictureFormat.of(header).flatMap(format -> format.size(header).map(size -> of(format, size, header)));
    }

    private static Picture of(PictureFormat format, Size lying, Bytes header) {
        var size =
                format.isOnItsSide(header) ? new Size(/* width= */ lying.height(), /* height= */ lying.width()) : lying;
        return new Picture(format, size, format.isAnimated(header));
    }
}
