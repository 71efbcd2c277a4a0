package dev.imagery.rendering.artwork;

import dev.imagery.dsl.target.Size;
import java.util.Optional;

/**
 * What the first bytes of a picture tell.
 *
 * @param orientation what the decoded pixels are still to be turned by
 * @param frames how many pictures there are; more than one are an animation, or a file of several
 * @param colours of an AVIF nothing, as its decoder makes another file of it
 */
public record PictureHeader(Picture picture, Orientation orientation, int frames, StatedColours colours) {

    /** What the bytes are; empty where they are no JPEG, PNG, WebP or AVIF, or their header is broken. */
    public static Optional<PictureHeader> of(byte[] file) {
        var bytes = new Bytes(file);
        try {
            return PictureFormat.of(bytes).flatMap(format -> read(format, bytes));
        } catch (IndexOutOfBoundsException e) {
            // A header that leads out of its file is a broken one.
            return Optional.empty();
        }
    }

    private static Optional<PictureHeader> read(PictureFormat format, Bytes bytes) {
        return switch (format) {
            case JPEG -> JpegHeader.read(bytes);
            case PNG -> PngHeader.read(bytes);
            case WEBP -> WebpHeader.read(bytes);
            case AVIF -> AvifHeader.read(bytes);
        };
    }

    /**
     * @param width as the pixels lie in the file
     * @param height likewise
     */
    static Optional<PictureHeader> of(
            PictureFormat format,
            long width,
            long height,
            Orientation orientation,
            long frames,
            StatedColours colours) {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        var size = orientation.isOnItsSide()
                ? new Size(/* width= */ (int) height, /* height= */ (int) width)
                : new Size((int) width, (int) height);
        return Optional.of(new PictureHeader(
                new Picture(format, size), orientation, Math.clamp(frames, 1, Integer.MAX_VALUE), colours));
    }
}
