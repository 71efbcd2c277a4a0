package dev.imagery.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsSsimTest {

    private static final double C1 = 6.5025;
    private static final double C2 = 58.5225;
    private static final int SIDE = 192;

    @Test
    void aPictureIsEqualToItself() {
        assertThat(MsSsim.of(texture(1), texture(1))).isEqualTo(1, within(1e-6));
    }

    @Test
    void itDoesNotMatterWhichIsTheFirst() {
        var noisy = noisy(texture(1), 20);

        assertThat(MsSsim.of(texture(1), noisy)).isEqualTo(MsSsim.of(noisy, texture(1)), within(1e-9));
    }

    /** Flat pictures differ in the luminance of the coarsest scale alone, which is a formula of two numbers. */
    @ParameterizedTest
    @CsvSource({"100,100", "100,110", "0,255", "20,200"})
    void flatPicturesFollowTheFormula(double a, double b) {
        double luminance = (2 * a * b + C1) / (a * a + b * b + C1);

        assertThat(MsSsim.of(picture(i -> a), picture(i -> b))).isEqualTo(Math.pow(luminance, 0.1333), within(1e-4));
    }

    @Test
    void moreNoiseIsLessSimilar() {
        double little = MsSsim.of(texture(1), noisy(texture(1), 5));
        double more = MsSsim.of(texture(1), noisy(texture(1), 15));
        double most = MsSsim.of(texture(1), noisy(texture(1), 45));

        assertThat(little).isBetween(0.9, 1.0);
        assertThat(more).isLessThan(little);
        assertThat(most).isLessThan(more);
    }

    /** What the paper shows of SSIM: of two changes with the same mean square error, a shift of brightness is the lesser. */
    @Test
    void aShiftOfBrightnessIsLessThanNoiseOfTheSameError() {
        var original = texture(1);
        var shifted = picture(i -> original.levels()[i] + 12);

        assertThat(MsSsim.of(original, shifted)).isGreaterThan(MsSsim.of(original, noisy(original, 12)) + 0.005);
    }

    @Test
    void negativesHaveNothingInCommon() {
        var original = texture(1);

        assertThat(MsSsim.of(original, picture(i -> 255 - original.levels()[i])))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"192,192", "200,181", "176,176", "60,45", "11,11", "8,30"})
    void agreesWithThePlainImplementation(int width, int height) {
        var random = new Random(width * 31L + height);
        var one = new float[width * height];
        var other = new float[width * height];
        for (int i = 0; i < one.length; i++) {
            one[i] = (float) (128 + 100 * Math.sin(i % width / 7.0) * Math.cos((double) (i / width) / 9));
            other[i] = (float) Math.clamp(one[i] * 0.9 + 10 + random.nextGaussian() * 8, 0, 255);
        }
        var x = new Plane(width, height, one);
        var y = new Plane(width, height, other);

        assertThat(MsSsim.of(x, y)).isEqualTo(PlainMsSsim.of(x, y), within(1e-5));
    }

    @Test
    void picturesOfDifferentSizesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MsSsim.of(texture(1), new Plane(1, 1, new float[1])))
                .withMessageContaining("192×192 and 1×1");
    }

    private static Plane texture(long seed) {
        var random = new Random(seed);
        double phase = random.nextDouble();
        return picture(i -> 128 + 60 * Math.sin(i % SIDE / 5.0 + phase) + 50 * Math.cos((double) (i / SIDE) / 11));
    }

    private static Plane noisy(Plane original, double sigma) {
        var random = new Random(7);
        return picture(i -> original.levels()[i] + sigma * random.nextGaussian());
    }

    private static Plane picture(IntToDoubleFunction level) {
        var levels = new float[SIDE * SIDE];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (float) level.applyAsDouble(i);
        }
        return new Plane(SIDE, SIDE, levels);
    }
}
