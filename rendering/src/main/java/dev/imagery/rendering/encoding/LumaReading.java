package dev.imagery.rendering.encoding;

import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.quality.Luma;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.im4java.core.IMOperation;

/** Reads how bright the pixels of an encoded picture are. */
public record LumaReading(Supplier<ImageMagick> imageMagick, RunLimits limits) {

    /**
     * @param coder ImageMagick's name of the file's format
     * @param size of the picture in pixels
     * @throws dev.imagery.imagemagick.ImageMagickFailure where the file cannot be read
     */
    public Luma read(String coder, Path file, Size size) {
        var levels = file.resolveSibling(file.getFileName() + ".gray");
        try {
            var operation = new IMOperation();
            operation.addImage(coder + ":" + file);
            // ImageMagick 6 leaves AVIF in the colour space that it is stored in.
            operation.colorspace("sRGB");
            operation.colorspace("Gray");
            operation.depth(8);
            operation.addImage("gray:" + levels);
            imageMagick.get().run(operation, limits);
            return Luma.ofBytes(size.width(), size.height(), Files.readAllBytes(levels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(levels);
        }
    }

    private static void delete(Path levels) {
        try {
            Files.deleteIfExists(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
