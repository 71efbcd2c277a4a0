package dev.imagery.rendering.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureEndTest {

    private static final String SCAN = "ffda" + "0008" + "01010000" + "3f00";

    /** A byte of 255, stuffed, and the marker of a restart. */
    private static final String CODED = "12ff003456" + "ffd0" + "789a";

    private static final byte[] JPEG = jpeg(SCAN + CODED + "ffd9");

    private static final Map<PictureFormat, byte[]> WHOLE = Map.of(
            PictureFormat.JPEG, JPEG,
            PictureFormat.PNG, HeaderBytes.pngWith(HeaderBytes.png(600, 900), "IDAT", "0011223344556677"),
            PictureFormat.WEBP, HeaderBytes.webp("VP8 ", "300100", "9d012a", "5802", "8403", "00112233"),
            PictureFormat.AVIF, avif(HeaderBytes.box("mdat", "0011223344556677")));

    @ParameterizedTest
    @EnumSource
    void aWholeFileHasItsEnd(PictureFormat format) {
        assertThat(isWhole(whole(format), format)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void bytesBehindTheEndDoNoHarm(PictureFormat format) {
        for (var more : new byte[][] {
            new byte[1], new byte[3_000], "%PDF-1.4 and more".getBytes(StandardCharsets.US_ASCII), JPEG, {-1}
        }) {
            assertThat(isWhole(HeaderBytes.joined(whole(format), more), format)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsCutOffAnywhereBehindItsHeaderHasNoEnd(PictureFormat format) {
        var whole = whole(format);
        int cuts = 0;
        for (int length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            if (PictureHeader.of(cut).isPresent()) {
                assertThat(isWhole(cut, format))
                        .as("%d of %d bytes", length, whole.length)
                        .isFalse();
                cuts++;
            }
        }
        assertThat(cuts).isPositive();
    }

    @Test
    void everyScanOfAProgressiveJpegIsBeforeItsEnd() {
        var scans = SCAN + CODED + "ffc4" + "0004" + "0000" + SCAN + CODED;

        assertThat(isWhole(jpeg(scans + "ffd9"), PictureFormat.JPEG)).isTrue();
        assertThat(isWhole(jpeg(scans), PictureFormat.JPEG)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffe1" + "000a" + "ffd8ffda0008ffd9", "fffe" + "0004" + "ffd9"})
    void theEndOfAThumbnailIsNotThatOfItsJpeg(String segment) {
        assertThat(isWhole(HeaderBytes.jpegBeginningWith(JPEG, segment), PictureFormat.JPEG))
                .isTrue();
        assertThat(isWhole(HeaderBytes.jpegBeginningWith(jpeg(SCAN + CODED), segment), PictureFormat.JPEG))
                .isFalse();
    }

    @Test
    void aJpegWithoutAScanIsNotWhole() {
        assertThat(isWhole(jpeg("ffd9"), PictureFormat.JPEG)).isFalse();
    }

    @Test
    void fillBytesMayStandBeforeAMarker() {
        assertThat(isWhole(jpeg("ffffff" + SCAN + CODED + "ffffd9"), PictureFormat.JPEG))
                .isTrue();
    }

    @Test
    void theMediaOfAnAvifMayBeWithinItsMetaBox() {
        var meta = HeaderBytes.box("meta", "00000000", HeaderBytes.box("idat", "00112233"));

        assertThat(isWhole(avif(meta), PictureFormat.AVIF)).isTrue();
    }

    @Test
    void noBytesWhateverBreakTheReader() {
        var random = new Random(6);
        WHOLE.values().forEach(whole -> {
            for (int round = 0; round < 5_000; round++) {
                var bytes = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 11));
                for (int change = 0; change < 4; change++) {
                    bytes[2 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);
                }
                PictureHeader.of(bytes)
                        .ifPresent(header -> assertThatNoException()
                                .isThrownBy(
                                        () -> isWhole(bytes, header.picture().format())));
            }
        });
    }

    private static boolean isWhole(byte[] file, PictureFormat format) {
        return PictureEnd.isIn(file, format);
    }

    private static byte[] whole(PictureFormat format) {
        return Objects.requireNonNull(WHOLE.get(format));
    }

    private static byte[] jpeg(String afterFrameHeader) {
        return HeaderBytes.joined(HeaderBytes.jpeg(600, 900), HexFormat.of().parseHex(afterFrameHeader));
    }

    private static byte[] avif(String box) {
        return HeaderBytes.joined(
                HeaderBytes.avif("avif", 600, 900), HexFormat.of().parseHex(box));
    }
}
