package dev.imagery.rendering.artwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.imagery.dsl.target.Size;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingHeadersTest {

    private static final Size SIZE = new Size(600, 900);

    private static final byte[] JPEG = HeaderBytes.jpeg(600, 900);
    private static final byte[] PNG = HeaderBytes.png(600, 900);
    private static final byte[] LOSSY_WEBP = HeaderBytes.webp("VP8 ", "300100", "9d012a", "5802", "8403");
    private static final byte[] LOSSLESS_WEBP = HeaderBytes.webp("VP8L", "2f", "57c2e000", "0000000000");
    private static final byte[] EXTENDED_WEBP = HeaderBytes.webp("VP8X", "00000000", "570200", "830300");
    private static final byte[] AVIF = HeaderBytes.avif("avif", 600, 900);

    @Test
    void readsFormatAndSizeOfEachFormat() {
        assertThat(picture(JPEG)).isEqualTo(new Picture(PictureFormat.JPEG, SIZE));
        assertThat(picture(PNG)).isEqualTo(new Picture(PictureFormat.PNG, SIZE));
        assertThat(picture(LOSSY_WEBP)).isEqualTo(new Picture(PictureFormat.WEBP, SIZE));
        assertThat(picture(LOSSLESS_WEBP)).isEqualTo(new Picture(PictureFormat.WEBP, SIZE));
        assertThat(picture(EXTENDED_WEBP)).isEqualTo(new Picture(PictureFormat.WEBP, SIZE));
        assertThat(picture(AVIF)).isEqualTo(new Picture(PictureFormat.AVIF, SIZE));
    }

    @ParameterizedTest
    @EnumSource
    void theSizeIsThatOfThePictureTurnedUpright(Orientation orientation) {
        var upright = orientation.isOnItsSide() ? new Size(900, 600) : SIZE;
        for (boolean littleEndian : List.of(true, false)) {
            var tiff = HeaderBytes.tiff(orientation, littleEndian);
            for (var turned : List.of(
                    HeaderBytes.withExif(JPEG, tiff),
                    HeaderBytes.pngWith(PNG, "eXIf", tiff),
                    HeaderBytes.webpWith(EXTENDED_WEBP, "EXIF", tiff),
                    HeaderBytes.webpWith(EXTENDED_WEBP, "EXIF", "457869660000" + tiff))) {
                assertThat(header(turned).orientation()).isEqualTo(orientation);
                assertThat(picture(turned).size()).isEqualTo(upright);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anAvifIsTurnedByItsOwnProperty(int quarters) {
        var turned = HeaderBytes.avif("avif", 600, 900, HeaderBytes.box("irot", "0" + quarters));

        assertThat(picture(turned).size()).isEqualTo(quarters % 2 == 0 ? SIZE : new Size(900, 600));
        assertThat(header(turned).orientation()).isEqualTo(Orientation.TOP_LEFT);
    }

    @Test
    void anAvifIsAsLargeAsItsCleanAperture() {
        var aperture = HeaderBytes.box(
                "clap", "00000190", "00000001", "000004b0", "00000002", "00000000", "00000001", "00000000", "00000001");

        assertThat(picture(HeaderBytes.avif("avif", 600, 900, aperture)).size()).isEqualTo(new Size(400, 600));
        assertThat(picture(HeaderBytes.avif("avif", 600, 900, aperture, HeaderBytes.box("irot", "01")))
                        .size())
                .isEqualTo(new Size(600, 400));
    }

    @Test
    void framesAreCounted() {
        assertThat(header(PNG).frames()).isEqualTo(1);
        assertThat(header(HeaderBytes.pngWith(PNG, "acTL", "0000000700000000")).frames())
                .isEqualTo(7);
        var moving = HeaderBytes.webpWith(EXTENDED_WEBP, "ANIM", "000000000000");
        assertThat(header(HeaderBytes.webpWith(HeaderBytes.webpWith(moving, "ANMF", "00"), "ANMF", "00"))
                        .frames())
                .isEqualTo(2);
    }

    @Test
    void anAvifOfSeveralPicturesOrOfASequenceHasSeveralFrames() {
        assertThat(header(AVIF).frames()).isEqualTo(1);
        assertThat(header(HeaderBytes.avifOfPictures(3)).frames()).isEqualTo(3);
        assertThat(header(HeaderBytes.avif("avis", 600, 900)).frames()).isEqualTo(2);
        assertThat(header(HeaderBytes.avifSequence(24)).frames()).isEqualTo(24);
    }

    @Test
    void aJpegWhoseSizeADecoderCouldSeeOtherwiseIsNone() {
        for (var marker : List.of("ff01", "ffd0", "ffd8", "ffd9", "ffda000c")) {
            assertThat(PictureHeader.of(HeaderBytes.jpegBeginningWith(JPEG, marker)))
                    .as(marker)
                    .isEmpty();
        }
    }

    @Test
    void noBytesWhateverBreakTheReader() {
        var random = new Random(5);
        for (var whole : List.of(JPEG, PNG, LOSSY_WEBP, EXTENDED_WEBP, AVIF, HeaderBytes.avifSequence(24))) {
            for (int round = 0; round < 5_000; round++) {
                var bytes = Arrays.copyOf(whole, 12 + random.nextInt(whole.length - 11));
                for (int change = 0; change < 4; change++) {
                    bytes[2 + random.nextInt(bytes.length - 2)] = (byte) random.nextInt(256);
                }

                assertThatNoException().isThrownBy(() -> PictureHeader.of(bytes));
            }
        }
    }

    @Test
    void aPictureCutShortBeforeItsSizeIsNone() {
        for (var whole : List.of(JPEG, PNG, LOSSY_WEBP, EXTENDED_WEBP, AVIF)) {
            for (int length = 0; length < 20; length++) {
                assertThat(PictureHeader.of(Arrays.copyOf(whole, length))).isEmpty();
            }
        }
    }

    @Test
    void anythingElseIsNone() {
        for (var text : List.of("", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%!PS-Adobe", "GIF89a", "BM")) {
            assertThat(PictureHeader.of(text.getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
        }
        assertThat(PictureHeader.of(HeaderBytes.avif("heic", 600, 900))).isEmpty();
    }

    private static PictureHeader header(byte[] bytes) {
        return PictureHeader.of(bytes).orElseThrow();
    }

    private static Picture picture(byte[] bytes) {
        return header(bytes).picture();
    }
}
