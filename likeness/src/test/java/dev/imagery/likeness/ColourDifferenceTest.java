package dev.imagery.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ColourDifferenceTest {

    private static final int SIDE = 192;

    @Test
    void equalPicturesDoNotDiffer() {
        assertThat(difference(i -> wave(i) * 0x010101, i -> wave(i) * 0x010101)).isEqualTo(0, within(1e-6));
    }

    /** Of flat greys the brightness alone differs, by the formula of MS-SSIM's coarsest scale, and counts for six of eight. */
    @Test
    void brightnessCountsForSixOfEight() {
        double luminance = (2 * 100 * 200 + 6.5025) / (100 * 100 + 200 * 200 + 6.5025);

        assertThat(difference(i -> 0x646464, i -> 0xc8c8c8))
                .isEqualTo((1 - Math.pow(luminance, 0.1333)) * 6 / 8, within(1e-4));
    }

    /** Both are as bright by BT.709 to a level, which a measure of brightness alone would take for the same. */
    @Test
    void anotherColourOfTheSameBrightnessIsSeen() {
        int brick = 0xb44b32;
        int teal = 0x00797a;
        var one = Colours.ofPixels(SIDE, SIDE, pixels(i -> wave(i) > 127 ? brick : 0x202020));
        var other = Colours.ofPixels(SIDE, SIDE, pixels(i -> wave(i) > 127 ? teal : 0x202020));

        assertThat(ColourDifference.of(one, other)).isGreaterThan(0.05);
        assertThat(ColourDifference.of(one, other)).isGreaterThan(2 * (1 - MsSsim.of(one.luma(), other.luma())));
    }

    @Test
    void moreNoiseIsMoreDifferent() {
        double little = difference(i -> wave(i) * 0x010101, noisy(4));
        double much = difference(i -> wave(i) * 0x010101, noisy(40));

        assertThat(little).isPositive().isLessThan(much);
        assertThat(much).isLessThanOrEqualTo(1);
    }

    @Test
    void picturesOfDifferentSizesAreRefused() {
        var small = Colours.ofPixels(1, 1, new int[1]);
        var large = Colours.ofPixels(SIDE, SIDE, pixels(i -> 0));

        assertThatIllegalArgumentException().isThrownBy(() -> ColourDifference.of(small, large));
    }

    private static double difference(IntUnaryOperator one, IntUnaryOperator other) {
        return ColourDifference.of(
                Colours.ofPixels(SIDE, SIDE, pixels(one)), Colours.ofPixels(SIDE, SIDE, pixels(other)));
    }

    private static IntUnaryOperator noisy(int most) {
        var random = new Random(7);
        return i -> Math.clamp(wave(i) + random.nextInt(-most, most + 1), 0, 255) * 0x010101;
    }

    private static int wave(int i) {
        return (int) (128 + 60 * Math.sin(i % SIDE / 5.0) + 50 * Math.cos((double) (i / SIDE) / 11));
    }

    private static int[] pixels(IntUnaryOperator pixel) {
        var pixels = new int[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel.applyAsInt(i);
        }
        return pixels;
    }
}
