package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import org.im4java.core.IMOperation;

/** How ImageMagick's own coders are set. */
final class Coding {

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
        }
        operation.quality((double) quality);
    }
}
