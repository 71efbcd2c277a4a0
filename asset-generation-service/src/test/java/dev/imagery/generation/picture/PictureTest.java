package dev.imagery.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.target.Size;
import dev.imagery.generation.Pictures;
import java.awt.Color;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PictureTest {

    @Test
    void readsFormatAndSizeOfAJpeg() {
        assertThat(Picture.of(Pictures.jpeg(600, 900, Color.RED)))
                .contains(new Picture(PictureFormat.JPEG, new Size(600, 900)));
    }

    @Test
    void readsFormatAndSizeOfAPng() {
        assertThat(Picture.of(Pictures.png(640, 480, Color.RED)))
                .contains(new Picture(PictureFormat.PNG, new Size(640, 480)));
    }

    @Test
    void readsTheSizeOfEachKindOfWebp() {
        assertThat(Picture.of(webp("VP8 ", "0a000000", "300100", "9d012a", "5802", "8403")))
                .contains(new Picture(PictureFormat.WEBP, new Size(600, 900)));
        assertThat(Picture.of(webp("VP8L", "0a000000", "2f", "57c2e000", "00")))
                .contains(new Picture(PictureFormat.WEBP, new Size(600, 900)));
        assertThat(Picture.of(webp("VP8X", "0a000000", "00000000", "570200", "830300")))
                .contains(new Picture(PictureFormat.WEBP, new Size(600, 900)));
    }

    @Test
    void aPictureCutShortBeforeItsSizeIsNone() {
        var whole = Pictures.jpeg(600, 900, Color.RED);

        assertThat(Picture.of(Arrays.copyOf(whole, 60))).isEmpty();
        assertThat(Picture.of(Arrays.copyOf(Pictures.png(6, 9, Color.RED), 20))).isEmpty();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(Picture.of(new byte[0])).isEmpty();
        assertThat(Picture.of(
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static byte[] webp(String chunk, String... hex) {
        var bytes = new byte[40];
        System.arraycopy("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        System.arraycopy("WEBP".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 8, 4);
        System.arraycopy(chunk.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 12, 4);
        var rest = HexFormat.of().parseHex(String.join("", hex));
        System.arraycopy(rest, 0, bytes, 16, rest.length);
        return bytes;
    }
}
