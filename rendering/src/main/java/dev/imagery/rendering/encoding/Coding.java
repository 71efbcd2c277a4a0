package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import org.im4java.core.IMOperation;

/** How ImageMagick's own coders are set. */
final class Coding {

    /** Of libwebp's kinds of preprocessing: a pseudo-random dither, the same each time. */
    private static final int DITHERED = 2;

    private Coding() {}

    /**
     * JPEG is progressive, with optimised tables.
     *
     * @param chroma of a JPEG
     * @param quality 1 to 100
     * @param effort of WebP; JPEG has none, and the coder of AVIF heeds none
     */
    static void settings(IMOperation operation, Format format, Chroma chroma, int quality, Effort effort) {
        if (format == Format.JPEG) {
            operation.interlace("JPEG");
            operation.samplingFactor(chroma.factor(), chroma.factor());
            operation.define("jpeg:optimize-coding=true");
        }
        if (format == Format.WEBP) {
            operation.define("webp:method=" + effort.webpMethod());
            // Levels of brightness are fewer than in RGB; rounding to them is dithered, or the dark would show steps of
            // two levels.
            operation.define("webp:preprocessing=" + DITHERED);
        }
        operation.quality((double) quality);
    }
}
