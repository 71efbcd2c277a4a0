package dev.imagery.rendering.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected values are those of {@code rgbaToThumbHash} of the npm package thumbhash 0.1.1, its author's own. */
class ThumbHashTest {

    @ParameterizedTest
    @CsvSource({
        "64, 36, zygKbIyQh4eBiIiIiIeAqQf7dA==",
        "20, 36, zygKbAyQF3iIiIeHeIiAqQf7hA==",
        "40, 40, zygKbwyQh4eBh4iIiHiIh4iHCJh6sE8H",
        "100, 7, DjkKYY6Qh4eCiIh4gKkH63U="
    })
    void aSmoothPictureIsHashedAsItsAuthorDoes(int width, int height, String expected) {
        assertThat(hash(width, height, (x, y) -> new int[] {
                    255 * x * x / (width * width),
                    255 * x * y / (width * height),
                    255 * y * y * (width - x) / (height * height * width)
                }))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"100, 56, HwgCDIIyMiQwQ1RhZ2Pvnr353g==", "36, 100, XggGCwQhUwUxhWRV7765mvk="})
    void aBusyPictureIsHashedAsItsAuthorDoes(int width, int height, String expected) {
        assertThat(hash(width, height, (x, y) ->
                        new int[] {(x * 37 + y * 11) % 256, (x * x + 3 * y) % 256, x * y % 256}))
                .isEqualTo(expected);
    }

    @Test
    void itIsFarShorterThanAHundredBytes() {
        assertThat(hash(100, 100, (x, y) -> new int[] {x, y, x + y})).hasSizeLessThan(40);
    }

    @Test
    void aLargerPictureIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> hash(101, 2, (x, y) -> new int[3]));
    }

    private interface Pixels {

        int[] at(int x, int y);
    }

    private static String hash(int width, int height, Pixels pixels) {
        var bytes = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            var pixel = pixels.at(i % width, i / width);
            for (int channel = 0; channel < 3; channel++) {
                bytes[i * 3 + channel] = (byte) pixel[channel];
            }
        }
        return Base64.getEncoder().encodeToString(ThumbHash.of(SmallPicture.ofBytes(width, height, bytes)));
    }
}
