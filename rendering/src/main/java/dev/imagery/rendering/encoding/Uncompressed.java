package dev.imagery.rendering.encoding;

import dev.imagery.dsl.target.Size;
import dev.imagery.likeness.Plane;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.im4java.core.IMOperation;

/**
 * A picture that nothing is lost of, as a file of its pixels row by row: red, green and blue, a byte each. No form is written and read
 * faster.
 */
public record Uncompressed(Path file, Size size) {

    /** Adds the reading of the picture to an operation. */
    public void read(IMOperation operation) {
        operation.size(size.width(), size.height());
        operation.depth(8);
        operation.addImage("rgb:" + file);
    }

    /** Adds the writing of an operation's one picture, which has this size. The picture stays, rounded to 8 bits. */
    void write(IMOperation operation) {
        operation.interlace("None");
        operation.depth(8);
        operation.write("rgb:" + file);
    }

    public Plane luma() {
        return Plane.lumaOfRgb(size.width(), size.height(), bytes());
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
