package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.Crop;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.layout.Span;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.AvifDecoder;
import dev.imagery.rendering.artwork.PictureHeader;
import dev.imagery.rendering.artwork.PictureLimits;
import dev.imagery.rendering.colour.ColourConversion;
import dev.imagery.rendering.colour.Light;
import dev.imagery.rendering.colour.Profiles;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What colours artwork has on the wall, whatever colours its file is made of. */
@Tag("adapter")
class ColoursOfArtworkTest {

    private static final Size SIZE = new Size(60, 90);
    private static final Color COLOUR = new Color(200, 100, 50);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));
    private static final ArtworkAdmission ADMISSION =
            new ArtworkAdmission(PictureLimits.USUAL, new AvifDecoder(LIMITS));

    /** In levels of 256; JPEG, WebP and the way to light and back each round. */
    private static final double ROUNDED = 2;

    private enum Kind {
        JPEG("image/jpeg", "jpeg:", 8),
        PNG("image/png", "png:", 8),
        PNG_OF_16_BITS("image/png", "png:", 16),
        WEBP("image/webp", "webp:", 8);

        private final String mediaType;
        private final String coder;
        private final int depth;

        Kind(String mediaType, String coder, int depth) {
            this.mediaType = mediaType;
            this.coder = coder;
            this.depth = depth;
        }
    }

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();

    @ParameterizedTest
    @EnumSource
    void artworkWithoutAProfileIsSrgb(Kind kind) throws IOException {
        assertColour(tile(drawn(kind, COLOUR, List.of())), COLOUR);
    }

    @ParameterizedTest
    @EnumSource
    void displayP3BecomesSrgb(Kind kind) throws IOException {
        var seen = Light.DISPLAY_P3.inSrgb(COLOUR, Profiles::srgbLight);

        assertColour(tile(drawn(kind, COLOUR, with(Profiles.displayP3()))), seen);
        assertThat(seen).isEqualTo(new Color(215, 93, 31));
    }

    @ParameterizedTest
    @EnumSource
    void adobeRgbBecomesSrgb(Kind kind) throws IOException {
        var seen = Light.ADOBE_RGB.inSrgb(COLOUR, level -> Math.pow(level, Light.ADOBE_GAMMA));

        assertColour(tile(drawn(kind, COLOUR, with(Profiles.adobeRgb()))), seen);
    }

    @ParameterizedTest
    @EnumSource
    void colourThatSrgbCannotShowIsCutOff(Kind kind) throws IOException {
        var red = tile(drawn(kind, Color.RED, with(Profiles.displayP3())));

        assertColour(red, Color.RED);
    }

    @ParameterizedTest
    @EnumSource
    void aProfileOfSrgbCostsNoConversion(Kind kind) throws IOException {
        var plain = drawn(kind, COLOUR, List.of());
        var srgb = drawn(
                kind, COLOUR, with(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        var p3 = drawn(kind, COLOUR, with(Profiles.displayP3()));

        assertThat(conversion(plain).through()).isEmpty();
        assertThat(conversion(srgb).through()).isEmpty();
        assertThat(conversion(p3).through()).isPresent();
        assertColour(tile(srgb), COLOUR);
    }

    @Test
    void linearLightBecomesSrgb() throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

        assertColour(
                tile(drawn(Kind.PNG_OF_16_BITS, COLOUR, with(profile))), Light.SRGB.inSrgb(COLOUR, level -> level));
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG"})
    void greyOfALinearProfileBecomesSrgb(Kind kind) throws IOException {
        var profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();

        assertColour(tile(drawn(kind, Color.GRAY, grey(profile))), Light.SRGB.inSrgb(Color.GRAY, level -> level));
    }

    @Test
    void greyOfAProfileOfColoursIsConvertedToo() throws IOException {
        var grey = drawn(Kind.JPEG, Color.GRAY, List.of("-colorspace", "Gray"));
        embed(grey, ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData());

        assertColour(tile(grey), Light.SRGB.inSrgb(Color.GRAY, level -> level));
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,0,255,255,255", "100,0,0,0,0,255,255", "0,100,100,0,255,0,0", "0,40,80,20,204,122,41"})
    void inksWithoutAProfileAreMultiplied(int c, int m, int y, int k, int red, int green, int blue) throws IOException {
        assertColour(tile(inks(c, m, y, k)), new Color(red, green, blue));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0,0",
        "0,0,0,100,1",
        "0,0,100,0,2",
        "0,100,0,0,4",
        "0,100,100,0,6",
        "100,0,0,0,8",
        "100,0,100,0,10"
    })
    void inksWithAProfileBecomeWhatTheyLookLikeOnPaper(int c, int m, int y, int k, int corner) throws IOException {
        var inks = inks(c, m, y, k);
        embed(inks, Profiles.cmyk(PAPER));
        var lab = PAPER[corner];

        assertColour(tile(inks), Light.ofLab(lab[0], lab[1], lab[2]));
    }

    @Test
    void theDarkestInkIsBlack() throws IOException {
        var faded = Arrays.stream(PAPER)
                .map(lab -> new double[] {Math.max(lab[0], 16), lab[1], lab[2]})
                .toArray(double[][]::new);
        var inks = inks(0, 0, 0, 100);
        embed(inks, Profiles.cmyk(faded));

        assertColour(tile(inks), Color.BLACK);
    }

    @Test
    void fineLinesOfLinearLightAreScaledInLight() throws IOException {
        var lines = new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 900; y += 2) {
            for (int x = 0; x < 600; x++) {
                lines.setRGB(x, y, 0xFFFFFF);
            }
        }
        var file = directory.resolve("lines.png");
        ImageIO.write(lines, "png", file.toFile());
        var converted = artwork(file, "image/png", new Size(600, 900));
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        run(List.of("png:" + file, "-profile", "icc:" + written(profile), "png:" + file));

        // Half of the light is a level of 188. Nearly linear light is a power of two here, which gives 180, and sRGB
        // would give 128.
        assertColour(tile(converted), new Color(180, 180, 180));
    }

    @ParameterizedTest
    @CsvSource({"#ffffff", "#0b0b0f"})
    void transparentArtworkLiesOnTheDesignsBackground(String ground) throws IOException {
        var clear = directory.resolve("clear.png");
        run(List.of("-size", "60x90", "xc:none", "-profile", "icc:" + written(Profiles.displayP3()), "png32:" + clear));

        assertColour(tile(artwork(clear, "image/png", SIZE), ground), Color.decode(ground));
    }

    @Test
    void anOrientationIsAppliedBesideAProfile() throws IOException {
        var file = directory.resolve("lying");
        run(List.of("-size", "90x60", "gradient:white-black", "-quality", "100", "jpeg:" + file));
        var lying = artwork(file, "image/jpeg", SIZE);
        embed(lying, Profiles.displayP3());
        // A directory of one entry: the orientation, which is 6.
        insert(
                lying,
                0xE1,
                HexFormat.of()
                        .parseHex("457869660000" + "4d4d002a00000008" + "0001" + "01120003000000010006" + "0000"
                                + "00000000"));

        var upright = picture(lying, "#000000");

        // What was above is at the right now.
        assertThat(new Color(upright.getRGB(55, 45)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(5, 45)).getRed()).isLessThan(55);
    }

    @Test
    void logosBecomeSrgbToo() throws IOException {
        var file = directory.resolve("logo");
        run(List.of(
                "-size",
                "60x90",
                "xc:rgba(200,100,50,0.5)",
                "-profile",
                "icc:" + written(Profiles.displayP3()),
                "png32:" + file));
        var logo = new PlacedLogo(
                7, "logo", "image/png", SIZE, new Box(0, 0, 1, 1), HorizontalAlignment.START, VerticalAlignment.TOP, 1);

        var prepared =
                new LogoPreparation(() -> imageMagick, LIMITS, ADMISSION).prepare(logo, SIZE, this::file, directory);
        var pixel = new Color(read("mpc:" + prepared).getRGB(30, 45), true);

        assertColour(pixel, Light.DISPLAY_P3.inSrgb(COLOUR, Profiles::srgbLight));
        assertThat(pixel.getAlpha()).isBetween(127, 128);
    }

    @ParameterizedTest
    @CsvSource({
        "RGB,grey,'is of grey, and its pixels are of red, green and blue'",
        "CMYK,p3,'is of red, green and blue, and its pixels are of cyan, magenta, yellow and black'",
        "RGB,cmyk,'is of cyan, magenta, yellow and black, and its pixels are of red, green and blue'",
        "RGB,broken,'is of other or broken colours, and its pixels are of red, green and blue'"
    })
    void aProfileOfAnotherKindThanThePixelsIsNamed(String pixels, String profile, String fault) throws IOException {
        var artwork = pixels.equals("CMYK") ? inks(10, 20, 30, 40) : drawn(Kind.JPEG, COLOUR, List.of());
        embed(
                artwork,
                switch (profile) {
                    case "grey" -> Profiles.grey(level -> level);
                    case "p3" -> Profiles.displayP3();
                    case "cmyk" -> Profiles.cmyk(PAPER);
                    default -> "broken".repeat(100).getBytes(StandardCharsets.US_ASCII);
                });

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> tile(artwork))
                .withMessageContaining("of title 7 cannot be used: its colour profile " + fault)
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void aProfileThatIsCutOffFailsAsACutOffPictureDoes() throws IOException {
        var artwork = drawn(Kind.JPEG, COLOUR, List.of());
        embed(artwork, Arrays.copyOf(Profiles.displayP3(), 500));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> tile(artwork))
                .withMessageContaining("of title 7 cannot be decoded")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    /** What inks look like on some paper: without and with each of cyan, magenta, yellow and black, the last in turn first. */
    private static final double[][] PAPER = {
        {100, 0, 0}, {0, 0, 0}, {89, -5, 93}, {0, 0, 0}, {60, 50, -5}, {0, 0, 0}, {47, 68, 48}, {0, 0, 0},
        {55, -37, -50}, {0, 0, 0}, {50, -65, 27}, {0, 0, 0}, {24, 22, -46}, {0, 0, 0}, {23, 0, 0}, {0, 0, 0},
    };

    private PlacedArtwork drawn(Kind kind, Color colour, List<String> profile) throws IOException {
        var file = Files.createTempFile(directory, "drawn", "");
        var line = new ArrayList<>(List.of(
                "-size", "60x90", "xc:rgb(%d,%d,%d)".formatted(colour.getRed(), colour.getGreen(), colour.getBlue())));
        line.addAll(profile);
        line.addAll(List.of(
                "-depth", "" + kind.depth, "-quality", "100", "-define", "webp:lossless=true", kind.coder + file));
        run(line);
        return artwork(file, kind.mediaType, SIZE);
    }

    /** In per cent, as a JPEG with the marker of Adobe, which holds them inverted. */
    private PlacedArtwork inks(int c, int m, int y, int k) throws IOException {
        var file = Files.createTempFile(directory, "inks", "");
        run(List.of(
                "-size",
                "60x90",
                "xc:cmyk(%d%%,%d%%,%d%%,%d%%)".formatted(c, m, y, k),
                "-colorspace",
                "CMYK",
                "-quality",
                "100",
                "jpeg:" + file));
        return artwork(file, "image/jpeg", SIZE);
    }

    private List<String> with(byte[] profile) throws IOException {
        return List.of("-profile", "icc:" + written(profile));
    }

    private List<String> grey(byte[] profile) throws IOException {
        return List.of("-colorspace", "Gray", "-profile", "icc:" + written(profile));
    }

    private Path written(byte[] profile) throws IOException {
        return Files.write(Files.createTempFile(directory, "profile", ".icc"), profile);
    }

    /** Puts a profile into a JPEG as it is. */
    private void embed(PlacedArtwork jpeg, byte[] profile) throws IOException {
        var segment = new ByteArrayOutputStream();
        segment.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII));
        segment.writeBytes(profile);
        insert(jpeg, 0xE2, segment.toByteArray());
    }

    private void insert(PlacedArtwork jpeg, int marker, byte[] segment) throws IOException {
        var bytes = Files.readAllBytes(file(jpeg));
        var with = new ByteArrayOutputStream();
        with.write(bytes, 0, 2);
        with.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + segment.length))
                .array());
        with.writeBytes(segment);
        with.write(bytes, 2, bytes.length - 2);
        Files.write(file(jpeg), with.toByteArray());
    }

    private Color tile(PlacedArtwork artwork) throws IOException {
        return tile(artwork, "#123456");
    }

    private Color tile(PlacedArtwork artwork, String ground) throws IOException {
        return new Color(picture(artwork, ground).getRGB(30, 45));
    }

    private BufferedImage picture(PlacedArtwork artwork, String ground) throws IOException {
        var whole = new Crop(0, 0, artwork.size().width(), artwork.size().height());
        var wanted = new WantedTile(artwork, SIZE, whole, new Finish(Span.of(0), Span.of(0), "none"), ground);
        var prepared = new TileCache(directory.resolve("tiles"), 1_000_000_000, () -> imageMagick, LIMITS, ADMISSION)
                .prepared(List.of(wanted), this::file);
        return read("mpc:" + prepared.get(wanted));
    }

    private BufferedImage read(String picture) throws IOException {
        var png = directory.resolve("read.png");
        run(List.of(picture, "png32:" + png));
        return ImageIO.read(png.toFile());
    }

    private ColourConversion conversion(PlacedArtwork artwork) throws IOException {
        var header = PictureHeader.of(Files.readAllBytes(file(artwork))).orElseThrow();
        return ColourConversion.of(header.colours(), directory);
    }

    private Path file(PlacedArtwork artwork) {
        return directory.resolve(artwork.digest());
    }

    private static PlacedArtwork artwork(Path file, String mediaType, Size size) {
        return new PlacedArtwork(
                7, String.valueOf(file.getFileName()), mediaType, size, FocalPoint.CENTRE, Optional.empty());
    }

    private void run(List<String> arguments) {
        imageMagick.run(arguments, LIMITS);
    }

    private static void assertColour(Color actual, Color expected) {
        assertThat((double) actual.getRed()).as("red of %s", actual).isCloseTo(expected.getRed(), within(ROUNDED));
        assertThat((double) actual.getGreen())
                .as("green of %s", actual)
                .isCloseTo(expected.getGreen(), within(ROUNDED));
        assertThat((double) actual.getBlue()).as("blue of %s", actual).isCloseTo(expected.getBlue(), within(ROUNDED));
    }
}
