package dev.imagery.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against values that NumPy and SciPy computed in double precision by the paper's formulas: {@code scipy.signal.convolve2d} with the
 * whole window of 11 × 11 weights, no part of it outside the picture, and means of two by two pixels between the scales.
 */
class MsSsimReferenceTest {

    private static final int SIDE = 192;

    @ParameterizedTest
    @CsvSource({"jpeg20,0.988896", "blurred,0.978842", "noisy,0.967200", "brighter,0.997612"})
    void aDistortedPictureIsAsLikeAsTheReferenceSays(String distortion, double expected) throws IOException {
        assertThat(MsSsim.of(read("original"), read(distortion))).isEqualTo(expected, within(2e-5));
    }

    private static Plane read(String name) throws IOException {
        try (var file = MsSsimReferenceTest.class.getResourceAsStream(name + ".pgm")) {
            if (file == null) {
                throw new IOException("no picture " + name);
            }
            var bytes = file.readAllBytes();
            return Plane.ofBytes(SIDE, SIDE, Arrays.copyOfRange(bytes, bytes.length - SIDE * SIDE, bytes.length));
        }
    }
}
