package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected values are those of {@code thumbHashToRGBA} of the npm package thumbhash 0.1.1, its author's own. */
class ThumbHashTest {

    @ParameterizedTest
    @CsvSource({
        "zygKbIyQh4eBiIiIiIeAqQf7dA==,     32, 18,  22   6  47, 218  24   0,   0  27 175,  65  71  36",
        "HwgCDIIyMiQwQ1RhZ2Pvnr353g==,     32, 18, 157 120  98, 136 126 114, 131 132 112, 117 124 134",
        "XggGCwQhUwUxhWRV7765mvk=,         14, 32,  48   0   0,  97  75  69,  92  60  56, 126 150 138",
        "zygKbwyQh4eBh4iIiHiIh4iHCJh6sE8H, 32, 32,  28  12  53, 220  26   0,   0  42 191,  61  65  30"
    })
    void aHashIsReadAsItsAuthorDoes(
            String hash, int width, int height, String first, String right, String bottom, String middle) {
        Pixels pixels = ThumbHash.pixels(hash, width, height).orElseThrow();

        assertThat(colour(pixels, 0, 0)).isEqualTo(first.replaceAll(" +", " "));
        assertThat(colour(pixels, width - 1, 0)).isEqualTo(right.replaceAll(" +", " "));
        assertThat(colour(pixels, 0, height - 1)).isEqualTo(bottom.replaceAll(" +", " "));
        assertThat(colour(pixels, width / 2, height / 2)).isEqualTo(middle.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "AAAA", "zygKbIyQh4eB", "zyiKbIyQh4eBiIiIiIeAqQf7dA=="})
    void whatIsNoHashOfAnOpaquePictureIsNone(String hash) {
        assertThat(ThumbHash.pixels(hash, 32, 18)).isEmpty();
    }

    @Test
    void browsersGetItAsPng() throws Exception {
        Pixels pixels = ThumbHash.pixels("HwgCDIIyMiQwQ1RhZ2Pvnr353g==", 32, 18).orElseThrow();

        String png = pixels.dataUrl().substring("data:image/png;base64,".length());
        var read = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));

        assertThat(read.getWidth()).isEqualTo(32);
        assertThat(read.getHeight()).isEqualTo(18);
        assertThat(read.getRGB(31, 0)).isEqualTo(0xff000000 | 136 << 16 | 126 << 8 | 114);
        assertThat(read.getRGB(0, 17)).isEqualTo(0xff000000 | 131 << 16 | 132 << 8 | 112);
    }

    private static String colour(Pixels pixels, int x, int y) {
        int at = (y * pixels.width() + x) * 3;
        return (pixels.rgb()[at] & 0xff) + " " + (pixels.rgb()[at + 1] & 0xff) + " " + (pixels.rgb()[at + 2] & 0xff);
    }
}
