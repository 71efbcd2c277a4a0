package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPngTest {

    @TempDir
    private Path directory;

    /** More bytes than one stored block of zlib holds. */
    @Test
    void itHoldsEachPixelOfThePicture() throws IOException {
        var size = new Size(301, 97);
        var pixels = new byte[size.width() * size.height() * 3];
        new Random(7).nextBytes(pixels);
        var picture = new Uncompressed(directory.resolve("picture.rgb"), size);
        Files.write(picture.file(), pixels);
        var png = directory.resolve("picture.png");

        StoredPng.write(picture, png);

        var read = ImageIO.read(png.toFile());
        assertThat(new Size(read.getWidth(), read.getHeight())).isEqualTo(size);
        for (int i = 0; i < size.width() * size.height(); i++) {
            int rgb = (pixels[3 * i] & 0xff) << 16 | (pixels[3 * i + 1] & 0xff) << 8 | pixels[3 * i + 2] & 0xff;
            assertThat(read.getRGB(i % size.width(), i / size.width()) & 0xffffff)
                    .as("pixel %d", i)
                    .isEqualTo(rgb);
        }
    }
}
