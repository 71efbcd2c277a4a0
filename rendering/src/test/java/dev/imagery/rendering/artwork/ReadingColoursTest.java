package dev.imagery.rendering.artwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What headers say of colours; what becomes of them is tested with ImageMagick. */
class ReadingColoursTest {

    private static final byte[] JPEG = HeaderBytes.jpeg(600, 900);
    private static final byte[] PNG = HeaderBytes.png(600, 900);
    private static final byte[] WEBP = HeaderBytes.webp("VP8X", "00000000", "570200", "830300");

    private static final byte[] PROFILE = "a profile of any colours".getBytes(StandardCharsets.US_ASCII);
    private static final String NAME = "6e616d6500" + "00";

    @ParameterizedTest
    @CsvSource({"1,GREY", "3,RGB", "4,CMYK"})
    void theChannelsOfAJpegAreItsComponents(int components, Channels channels) {
        var jpeg = JPEG.clone();
        jpeg[jpeg.length - 10] = (byte) components;

        assertThat(colours(jpeg).channels()).isEqualTo(channels);
    }

    @ParameterizedTest
    @CsvSource({"0,GREY", "2,RGB", "3,RGB", "4,GREY", "6,RGB"})
    void theChannelsOfAPngAreThoseOfItsColourType(int type, Channels channels) {
        assertThat(colours(HeaderBytes.pngOfColourType(type, 600, 900)).channels())
                .isEqualTo(channels);
    }

    @Test
    void theChannelsOfAWebpAreRedGreenAndBlue() {
        assertThat(colours(WEBP).channels()).isEqualTo(Channels.RGB);
    }

    @Test
    void theProfileOfEachFormatIsTold() {
        for (var picture : List.of(
                HeaderBytes.jpegBeginningWith(JPEG, segment(PROFILE)),
                HeaderBytes.pngWith(PNG, "iCCP", NAME + deflated(PROFILE)),
                HeaderBytes.webpWith(WEBP, "ICCP", hex(PROFILE)))) {
            assertThat(colours(picture).profile()).contains(ByteBuffer.wrap(PROFILE));
        }
    }

    @Test
    void withoutAProfileNoneIsTold() {
        for (var picture : List.of(JPEG, PNG, WEBP, HeaderBytes.avif("avif", 600, 900))) {
            assertThat(colours(picture).profile()).isEmpty();
        }
    }

    @Test
    void aProfileBehindThePixelsIsNone() {
        var png = HeaderBytes.pngWith(HeaderBytes.pngWith(PNG, "iCCP", NAME + deflated(PROFILE)), "IDAT", "00");
        var webp = HeaderBytes.webpWith(HeaderBytes.webpWith(WEBP, "VP8 ", "00"), "ICCP", hex(PROFILE));

        assertThat(colours(png).profile()).isEmpty();
        assertThat(colours(webp).profile()).isEmpty();
    }

    @Test
    void ofAProfileInPartsTheFirstIsTold() {
        var second = "ffe2" + "0012" + hex("ICC_PROFILE\0\2\2".getBytes(StandardCharsets.US_ASCII)) + "0000";

        assertThat(colours(HeaderBytes.jpegBeginningWith(HeaderBytes.jpegBeginningWith(JPEG, second), segment(PROFILE)))
                        .profile())
                .contains(ByteBuffer.wrap(PROFILE));
    }

    @Test
    void noMoreThanTheBeginningOfAProfileComesIntoMemory() {
        var bomb = new byte[50_000_000];

        for (var picture : List.of(
                HeaderBytes.pngWith(PNG, "iCCP", NAME + deflated(bomb)),
                HeaderBytes.webpWith(WEBP, "ICCP", hex(Arrays.copyOf(bomb, 100_000))))) {
            assertThat(colours(picture).profile()).contains(ByteBuffer.allocate(StatedColours.MOST_OF_PROFILE));
        }
    }

    @Test
    void aProfileThatIsBrokenOrEndsTooEarlyIsToldAsFarAsItIsThere() {
        var whole = HeaderBytes.webpWith(WEBP, "ICCP", hex(PROFILE));
        var cut = Arrays.copyOf(whole, whole.length - 10);
        var broken = HeaderBytes.pngWith(PNG, "iCCP", NAME + "ffffffff");
        var tooShort = HeaderBytes.jpegBeginningWith(
                JPEG, "ffe2" + "000f" + hex("ICC_PROFILE\0\1".getBytes(StandardCharsets.US_ASCII)));

        assertThat(colours(cut).profile()).contains(ByteBuffer.wrap(PROFILE, 0, PROFILE.length - 10));
        assertThat(colours(broken).profile()).contains(ByteBuffer.allocate(0));
        assertThat(colours(tooShort).profile()).contains(ByteBuffer.allocate(0));
    }

    @Test
    void ofADecodedPngOnlyTheBeginningIsRead(@TempDir Path directory) throws IOException {
        var large = HeaderBytes.pngWith(PNG, "IDAT", "00".repeat(200_000));
        var file = Files.write(
                directory.resolve("decoded.png"), HeaderBytes.pngWith(large, "iCCP", NAME + deflated(PROFILE)));

        assertThat(StatedColours.ofDecoded(file))
                .isEqualTo(new StatedColours(Channels.RGB, Optional.of(ByteBuffer.wrap(PROFILE))));
        assertThat(StatedColours.ofDecoded(Files.write(directory.resolve("broken.png"), new byte[9])))
                .isEqualTo(StatedColours.NOTHING);
    }

    private static StatedColours colours(byte[] picture) {
        return PictureHeader.of(picture).orElseThrow().colours();
    }

    private static String segment(byte[] profile) {
        return "ffe2%04x".formatted(16 + profile.length)
                + hex("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII))
                + hex(profile);
    }

    private static String deflated(byte[] bytes) {
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return hex(deflated.toByteArray());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
