package dev.imagery.generation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.imagery.dsl.target.Size;
import dev.imagery.generation.Pictures;
import java.awt.Color;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"1,600,900", "2,600,900", "3,600,900", "4,600,900", "5,900,600", "6,900,600", "7,900,600", "8,900,600"})
    void theSizeIsThatOfThePictureTurnedUpright(int orientation, int width, int height) {
        var jpeg = HexFormat.of().formatHex(Pictures.jpeg(600, 900, Color.RED));
        var littleEndian = "49492a0008000000" + "0100" + "1201030001000000" + "0" + orientation + "000000" + "00000000";
        var bigEndian = "4d4d002a00000008" + "0001" + "0112000300000001" + "000" + orientation + "0000" + "00000000";
        for (var tiff : List.of(littleEndian, bigEndian)) {
            var exif = "457869660000" + tiff;
            var turned = "ffd8" + "ffe1" + "%04x".formatted(exif.length() / 2 + 2) + exif + jpeg.substring(4);

            assertThat(Picture.of(HexFormat.of().parseHex(turned)))
                    .contains(new Picture(PictureFormat.JPEG, new Size(width, height)));
        }
    }

    @Test
    void severalFramesAreTold() {
        assertThat(Picture.of(Pictures.animatedPng(6, 9, Color.RED)))
                .contains(new Picture(PictureFormat.PNG, new Size(6, 9), true));
        assertThat(Picture.of(webp("VP8X", "0a000000", "02000000", "570200", "830300", "414e494d", "00000000")))
                .contains(new Picture(PictureFormat.WEBP, new Size(600, 900), true));
    }

    @Test
    void noBytesWhateverBreakTheReader() {
        var random = new Random(5);
        for (var whole : List.of(Pictures.jpeg(60, 90, Color.RED), Pictures.png(60, 90, Color.RED), webp("VP8X"))) {
            for (int round = 0; round < 5_000; round++) {
                var bytes = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 11));
                for (int change = 0; change < 4; change++) {
                    bytes[2 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);
                }

                assertThatNoException().isThrownBy(() -> Picture.of(bytes));
            }
        }
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
        var bytes = new byte[44];
        System.arraycopy("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        System.arraycopy("WEBP".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 8, 4);
        System.arraycopy(chunk.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 12, 4);
        var rest = HexFormat.of().parseHex(String.join("", hex));
        System.arraycopy(rest, 0, bytes, 16, rest.length);
        return bytes;
    }
}
