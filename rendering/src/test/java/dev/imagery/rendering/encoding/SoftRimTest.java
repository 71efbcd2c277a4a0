package dev.imagery.rendering.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftRimTest {

    private static final Size SIZE = new Size(320, 180);
    private static final int TOP = 80;
    private static final int BOTTOM = 100;
    private static final int PIXELS = SIZE.width() * SIZE.height();

    @TempDir
    private Path directory;

    private Uncompressed noise;

    @BeforeEach
    void drawNoise() throws IOException {
        var pixels = new byte[3 * PIXELS];
        new Random(7).nextBytes(pixels);
        noise = new Uncompressed(directory.resolve("noise.rgb"), SIZE);
        Files.write(noise.file(), pixels);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 19})
    void theMiddleStaysAsItIs(int step) throws IOException {
        var softened = softened(step).bytes();

        int middle = 3 * (SIZE.height() / 2 * SIZE.width() + SIZE.width() / 2);
        assertThat(List.of(softened[middle], softened[middle + 1], softened[middle + 2]))
                .containsExactly(noise.bytes()[middle], noise.bytes()[middle + 1], noise.bytes()[middle + 2]);
    }

    @Test
    void eachStepLeavesLessDetail() throws IOException {
        double detail = detail(noise, 0, SIZE.width());
        for (int step = 8; step <= SoftRim.STEPS; step += 2) {
            double less = detail(softened(step), 0, SIZE.width());
            assertThat(less).as("step %d", step).isLessThan(detail);
            detail = less;
        }
    }

    @Test
    void theRimIsSofterTheFartherOutItIs() throws IOException {
        var softened = softened(18);

        double inner = detail(softened, 130, 160);
        double between = detail(softened, 60, 90);
        double outer = detail(softened, 0, 30);
        assertThat(inner).isGreaterThan(1.5 * between);
        assertThat(between).isGreaterThan(1.5 * outer);
    }

    @Test
    void whatIsToBeReadStaysSharp() throws IOException {
        var corner = new Box(0, 0, 0.25, 0.25);

        var softened = new SoftRim(noise, List.of(corner)).write(SoftRim.STEPS, directory.resolve("soft.rgb"));

        for (int y = 0; y < 45; y++) {
            int from = 3 * y * SIZE.width();
            assertThat(softened.bytes())
                    .as("row %d", y)
                    .satisfies(bytes -> assertThat(List.of(bytes[from], bytes[from + 3 * 79]))
                            .containsExactly(noise.bytes()[from], noise.bytes()[from + 3 * 79]));
        }
    }

    /** Contrast that was told of the picture holds for the softened one. */
    @Test
    void itIsAsBrightAsBefore() throws IOException {
        assertThat(mean(softened(SoftRim.STEPS))).isCloseTo(mean(noise), within(0.5));
    }

    @Test
    void aPlainPictureStaysAsItIs() throws IOException {
        var plain = new byte[3 * PIXELS];
        Arrays.fill(plain, (byte) 201);
        Files.write(noise.file(), plain);

        assertThat(softened(SoftRim.STEPS).bytes()).isEqualTo(plain);
    }

    private Uncompressed softened(int step) throws IOException {
        return new SoftRim(noise, List.of()).write(step, directory.resolve("soft.rgb"));
    }

    /** The mean difference between neighbours along the middle rows, from column to column. */
    private static double detail(Uncompressed picture, int from, int to) {
        var bytes = picture.bytes();
        long sum = 0;
        for (int y = TOP; y < BOTTOM; y++) {
            for (int x = from; x < to - 1; x++) {
                int at = 3 * (y * SIZE.width() + x);
                sum += Math.abs((bytes[at] & 0xff) - (bytes[at + 3] & 0xff));
            }
        }
        return (double) sum / ((BOTTOM - TOP) * (to - from - 1));
    }

    private static double mean(Uncompressed picture) {
        long sum = 0;
        for (byte each : picture.bytes()) {
            sum += each & 0xff;
        }
        return sum / (3.0 * PIXELS);
    }
}
