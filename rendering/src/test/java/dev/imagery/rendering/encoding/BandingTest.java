package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How much of a dark ramp's smoothness is left in files. The measure: the ramp runs down the picture from 3 % to 9 % of white, so that
 * 8 bits have 15 levels for 720 rows; means are taken over 8 rows, which is where an eye sees steps and not a dither; their largest distance
 * from the true ramp, beyond a constant shift, in levels of 256. Rounding to 8 bits without a dither gives nearly 0.5.
 */
@Tag("adapter")
class BandingTest {

    private static final Size SIZE = new Size(1280, 720);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));
    private static final int ROWS = 8;

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();

    @Test
    void theUncompressedPictureHasNoBands() throws IOException {
        assertThat(unevenness(uncompressed(true))).isLessThan(0.1);
    }

    @Test
    void withoutTheDitherItWouldHaveThem() throws IOException {
        assertThat(unevenness(uncompressed(false))).isGreaterThan(0.35);
    }

    /** At these qualities each format has room for a dither. */
    @ParameterizedTest
    @CsvSource({"JPEG,99", "WEBP,100", "AVIF,98"})
    void aFileOfEachFormatHasNone(Format format, int quality) throws IOException {
        assertThat(unevenness(format, quality, true)).isLessThan(0.25);
    }

    @ParameterizedTest
    @CsvSource({"JPEG,99", "WEBP,100", "AVIF,98"})
    void withoutTheDitherAFileOfEachFormatHasThem(Format format, int quality) throws IOException {
        assertThat(unevenness(format, quality, false)).isGreaterThan(0.35);
    }

    /** At usual qualities a dither costs more than it is worth; what is left are steps that each format's own rounding makes. */
    @ParameterizedTest
    @CsvSource({"JPEG,82,0.8", "JPEG,95,0.6", "WEBP,82,1.05", "AVIF,60,0.85"})
    void noFormatAddsMoreThanItsOwnSteps(Format format, int quality, double most) throws IOException {
        assertThat(unevenness(format, quality, true)).isLessThan(most);
    }

    @ParameterizedTest
    @CsvSource({"JPEG,20,2", "WEBP,10,1.1", "AVIF,10,1.2"})
    void coarserQualitiesShowMore(Format format, int quality, double least) throws IOException {
        assertThat(unevenness(format, quality, true)).isGreaterThan(least);
    }

    private double unevenness(Format format, int quality, boolean dithered) throws IOException {
        var file = directory.resolve("out");
        new EncodeStep(() -> imageMagick, LIMITS, Effort.STANDARD)
                .encode(
                        new Output(format, new Quality.Fixed(quality), SIZE),
                        new Content("perspective"),
                        uncompressed(dithered),
                        file);
        return unevenness(format.word(), file);
    }

    private Uncompressed uncompressed(boolean dithered) {
        var writing = new OutputWriting(
                List.of(new Output(Format.AVIF, new Quality.Fixed(60), SIZE)), directory, Effort.STANDARD);
        var operation = new IMOperation();
        operation.size(SIZE.width(), SIZE.height());
        operation.addImage("gradient:gray(3%)-gray(9%)");
        operation.colorspace("sRGB");
        writing.write(operation, SIZE, Chroma.HALF, dithered);
        operation.addImage("null:");
        imageMagick.run(operation, LIMITS);
        return writing.uncompressed(SIZE);
    }

    private double unevenness(Uncompressed picture) throws IOException {
        return unevenness(rowMeans(picture::read));
    }

    private double unevenness(String coder, Path file) throws IOException {
        return unevenness(rowMeans(operation -> operation.addImage(coder + ":" + file)));
    }

    private static double unevenness(double[] means) {
        int count = SIZE.height() - ROWS;
        var distances = new double[count];
        double shift = 0;
        for (int y = 0; y < count; y++) {
            double mean = 0;
            for (int row = y; row < y + ROWS; row++) {
                mean += (means[row] - trueLevel(row)) / ROWS;
            }
            distances[y] = mean;
            shift += mean / count;
        }
        double most = 0;
        for (double distance : distances) {
            most = Math.max(most, Math.abs(distance - shift));
        }
        return most;
    }

    private static double trueLevel(int row) {
        return 255 * (0.03 + 0.06 * row / (SIZE.height() - 1));
    }

    private double[] rowMeans(Consumer<IMOperation> reading) throws IOException {
        var levels = directory.resolve("levels.gray");
        var operation = new IMOperation();
        reading.accept(operation);
        operation.colorspace("sRGB");
        operation.colorspace("Gray");
        operation.depth(16);
        operation.addRawArgs("-endian", "LSB");
        operation.addImage("gray:" + levels);
        imageMagick.run(operation, LIMITS);
        var buffer = ByteBuffer.wrap(Files.readAllBytes(levels))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer();
        var means = new double[SIZE.height()];
        for (int i = 0; i < buffer.limit(); i++) {
            means[i / SIZE.width()] += (buffer.get(i) & 0xffff) / 257.0 / SIZE.width();
        }
        return means;
    }
}
