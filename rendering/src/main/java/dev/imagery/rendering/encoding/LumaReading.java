package dev.imagery.rendering.encoding;

import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.likeness.Plane;
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
    public Plane read(String coder, Path file, Size size) {
        var decoded = new Uncompressed(file.resolveSibling(file.getFileName() + ".rgb"), size);
        try {
            var operation = new IMOperation();
            operation.addImage(coder + ":" + file);
            // ImageMagick 6 leaves AVIF in the colour space that it is stored in.
            operation.colorspace("sRGB");
            decoded.write(operation);
            operation.addImage("null:");
            imageMagick.get().run(operation, limits);
            return decoded.luma();
        } finally {
            delete(decoded.file());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
