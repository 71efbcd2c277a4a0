package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.util.function.Supplier;

/** An encoder of each format. */
final class Encoders {

    private final Encoder jpeg;
    private final Encoder fineJpeg;
    private final Encoder webp;
    private final Encoder avif;

    Encoders(Supplier<ImageMagick> imageMagick, RunLimits limits, Effort effort) {
        this.jpeg = new MagickEncoder(imageMagick, limits, Format.JPEG, Chroma.HALF, effort);
        this.fineJpeg = new MagickEncoder(imageMagick, limits, Format.JPEG, Chroma.FULL, effort);
        this.webp = new MagickEncoder(imageMagick, limits, Format.WEBP, Chroma.HALF, effort);
        this.avif = new AvifEncoder(imageMagick, limits, effort);
    }

    /** @param chroma of a JPEG */
    Encoder of(Format format, Chroma chroma) {
        return switch (format) {
            case JPEG -> chroma == Chroma.FULL ? fineJpeg : jpeg;
            case WEBP -> webp;
            case AVIF -> avif;
        };
    }
}
