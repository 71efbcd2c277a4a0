package dev.imagery.rendering.encoding;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.im4java.core.IMOperation;

/** Encodes with ImageMagick's own coder of a format. */
record MagickEncoder(Supplier<ImageMagick> imageMagick, RunLimits limits, Format format, Chroma chroma, Effort effort)
        implements Encoder {

    @Override
    public void encode(Uncompressed picture, int quality, Path file) {
        var operation = new IMOperation();
        picture.read(operation);
        operation.strip();
        Coding.settings(operation, format, chroma, quality, effort);
        operation.addImage(format.word() + ":" + file);
        imageMagick.get().run(operation, limits);
    }
}
