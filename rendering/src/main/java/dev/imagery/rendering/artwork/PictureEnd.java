package dev.imagery.rendering.artwork;

/**
 * Whether a file ends as its format says, so that one that was cut off on its way is told from a whole one without decoding it. What follows
 * the end, as some cameras append, is not looked at.
 */
public final class PictureEnd {

    private PictureEnd() {}

    /** Of a file whose header was read. */
    public static boolean isIn(byte[] file, PictureFormat format) {
        var bytes = new Bytes(file);
        return switch (format) {
            case JPEG -> JpegEnd.isIn(bytes);
            case PNG -> PngChunk.of(bytes).anyMatch(chunk -> chunk.type().equals("IEND"));
            // RFC 9649, 2.3: the length is of what follows it.
            case WEBP -> bytes.u32le(4) + 8 <= bytes.length();
            case AVIF -> hasItsMedia(bytes);
        };
    }

    /** For people, such as {@code a whole JPEG, up to its EOI marker}. */
    public static String expected(PictureFormat format) {
        return switch (format) {
            case JPEG -> "a whole JPEG, up to its EOI marker";
            case PNG -> "a whole PNG, up to its IEND chunk";
            case WEBP -> "a whole WebP, as long as its RIFF header says";
            case AVIF -> "a whole AVIF, with all of its mdat box";
        };
    }

    /** Boxes are told as far as they lie in the file: one of media behind them is cut off. */
    private static boolean hasItsMedia(Bytes bytes) {
        var boxes = Box.of(bytes).toList();
        return !bytes.has(boxes.getLast().end() + 4, "mdat") && boxes.stream().anyMatch(PictureEnd::holdsMedia);
    }

    /** ISO/IEC 14496-12, 8.1.1, 8.11.11 and 9.1.4.1. */
    private static boolean holdsMedia(Box box) {
        return box.is("mdat")
                || box.is("imda")
                || (box.is("meta") && box.boxesOfFull().anyMatch(within -> within.is("idat")));
    }
}
