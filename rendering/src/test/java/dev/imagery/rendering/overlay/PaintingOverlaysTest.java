package dev.imagery.rendering.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.overlay.Blur;
import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.HorizontalAlignment;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.overlay.PlacedText;
import dev.imagery.dsl.overlay.TextShadow;
import dev.imagery.dsl.overlay.TextStyle;
import dev.imagery.dsl.overlay.Tint;
import dev.imagery.dsl.overlay.VerticalAlignment;
import dev.imagery.dsl.overlay.Vignette;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.text.PangoRuns;
import dev.imagery.rendering.text.TextSetter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("adapter")
class PaintingOverlaysTest {

    private static final Size CANVAS = new Size(320, 180);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));
    private static final String GREY = "xc:#999999";
    private static final int GREY_LEVEL = 153;

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();
    private final Function<IMOperation, String> magick = operation -> imageMagick.run(operation, LIMITS);
    private final OverlayPreparation preparation = new OverlayPreparation(new TextSetter(magick, LIMITS));

    @ParameterizedTest
    @CsvSource({
        "0,160,0,160,179",
        "90,319,90,0,90",
        "180,160,179,160,0",
        "270,0,90,319,90",
        "45,319,0,0,179",
        "225,0,179,319,0"
    })
    void aScrimIsStrongestAtItsSideAndGoneAtTheOther(int from, int strongX, int strongY, int goneX, int goneY)
            throws IOException {
        var picture = paint(GREY, new Gradient(from, "#000000", 0.8, 1));

        assertThat(level(picture, strongX, strongY)).isCloseTo(GREY_LEVEL * 0.2, within(3.0));
        assertThat(level(picture, goneX, goneY)).isCloseTo(GREY_LEVEL, within(2.0));
        assertThat(level(picture, 160, 90)).isCloseTo(GREY_LEVEL * 0.6, within(3.0));
    }

    @Test
    void aScrimIsGoneWhereItsReachEnds() throws IOException {
        var picture = paint(GREY, new Gradient(270, "#000000", 1, 0.5));

        assertThat(level(picture, 165, 90)).isCloseTo(GREY_LEVEL, within(1.5));
        assertThat(level(picture, 80, 90)).isCloseTo(GREY_LEVEL * 0.5, within(4.0));
    }

    @Test
    void aVignetteIsStrongestInTheCornersAndGoneInTheMiddle() throws IOException {
        var picture = paint(GREY, new Vignette("#000000", 1, 0.5));

        for (var corner : List.of(new int[] {0, 0}, new int[] {319, 0}, new int[] {0, 179}, new int[] {319, 179})) {
            assertThat(level(picture, corner[0], corner[1])).isLessThan(5);
        }
        assertThat(level(picture, 160, 90)).isCloseTo(GREY_LEVEL, within(1.5));
    }

    /** Against the formulas of Compositing and Blending Level 1, for 153/255 beneath. */
    @ParameterizedTest
    @CsvSource({"NORMAL", "MULTIPLY", "SCREEN", "SOFT_LIGHT"})
    void aTintBlendsAsItsModeSays(Tint.Blend blend) throws IOException {
        var picture = paint(GREY, new Tint("#33cc80", 0.5, blend));

        var colour = new Color(picture.getRGB(100, 100));
        assertThat((double) colour.getRed()).isCloseTo(blended(blend, 0x33), within(1.5));
        assertThat((double) colour.getGreen()).isCloseTo(blended(blend, 0xcc), within(1.5));
        assertThat((double) colour.getBlue()).isCloseTo(blended(blend, 0x80), within(1.5));
    }

    private static double blended(Tint.Blend blend, int source) {
        double b = GREY_LEVEL / 255.0;
        double s = source / 255.0;
        double mixed = switch (blend) {
            case NORMAL -> s;
            case MULTIPLY -> b * s;
            case SCREEN -> b + s - b * s;
            case SOFT_LIGHT -> s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (Math.sqrt(b) - b);
        };
        return 255 * (0.5 * b + 0.5 * mixed);
    }

    @ParameterizedTest
    @CsvSource({"INSIDE,0", "OUTSIDE,0", "INSIDE,0.1", "OUTSIDE,0.1"})
    void aBlurSoftensItsSideOfTheBoxAndNoOther(Blur.Side side, double feather) throws IOException {
        var picture = paint("mpr:board", new Blur(0.05, new Box(0.25, 0.25, 0.5, 0.5), side, feather));

        boolean middleIsSoft = contrast(picture, 160, 90) < 60;
        boolean rimIsSoft = contrast(picture, 20, 20) < 60;
        assertThat(middleIsSoft).isEqualTo(side == Blur.Side.INSIDE);
        assertThat(rimIsSoft).isEqualTo(side == Blur.Side.OUTSIDE);
    }

    @Test
    void aBlurOfEverythingKeepsTheSizeOfThePicture() throws IOException {
        var picture = paint("mpr:board", new Blur(0.05, Box.WHOLE, Blur.Side.INSIDE, 0));

        assertThat(new Size(picture.getWidth(), picture.getHeight())).isEqualTo(CANVAS);
        assertThat(contrast(picture, 160, 90)).isLessThan(30);
    }

    @Test
    void aLogoStandsInItsBoxAndLetsThePictureThrough() throws IOException {
        var logo = new PlacedLogo(
                7,
                "a".repeat(64),
                "image/png",
                new Size(80, 40),
                new Box(0.5, 0.5, 0.5, 0.5),
                HorizontalAlignment.RIGHT,
                VerticalAlignment.BOTTOM,
                0.5);

        var picture = paint(GREY, logo);

        assertThat(level(picture, 245, 145)).isCloseTo((GREY_LEVEL + 255) / 2.0, within(2.0));
        assertThat(level(picture, 235, 145)).isCloseTo(GREY_LEVEL, within(1.0));
        assertThat(level(picture, 245, 135)).isCloseTo(GREY_LEVEL, within(1.0));
    }

    @Test
    void aLogoIsNeverLargerThanItsPixelsAndNeverLargerThanItsBox() {
        var large = new PlacedLogo(
                7,
                "a".repeat(64),
                "image/png",
                new Size(800, 310),
                new Box(0, 0, 0.5, 0.5),
                HorizontalAlignment.CENTRE,
                VerticalAlignment.MIDDLE,
                1);

        assertThat(LogoPlace.of(large, new Size(960, 540))).isEqualTo(new LogoPlace(0, 42, new Size(480, 186)));
        assertThat(LogoPlace.of(large, new Size(3840, 2160)).size()).isEqualTo(new Size(800, 310));
    }

    @Test
    void textStandsInItsBoxOverItsShadow() throws IOException {
        var picture = paint(GREY, text("HHHH", "en", Optional.of(new TextShadow("#000000", 1, 0.05, 0.1, 0.1))));

        assertThat(extremes(picture)).satisfies(extremes -> {
            assertThat(extremes[0]).isLessThan(GREY_LEVEL / 2);
            assertThat(extremes[1]).isGreaterThan(250);
        });
        for (int x = 0; x < 320; x++) {
            assertThat(level(picture, x, 170)).as("below the box").isCloseTo(GREY_LEVEL, within(1.0));
        }
    }

    @Test
    void hanCharactersHaveTheFormsOfTheLanguage() throws IOException {
        var pictures = new ArrayList<BufferedImage>();
        for (var language : List.of("ja", "zh-Hans", "zh-Hant", "ko")) {
            pictures.add(paint(GREY, text("骨直飯令", language, Optional.empty())));
        }

        for (int i = 0; i < pictures.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(difference(pictures.get(i), pictures.get(j)))
                        .as("%d and %d", j, i)
                        .isGreaterThan(50);
            }
        }
    }

    @Test
    void overlaysLieOverEachOtherInOrder() throws IOException {
        var scrimLast = paint(GREY, text("HHHH", "en", Optional.empty()), new Tint("#000000", 1, Tint.Blend.NORMAL));

        assertThat(extremes(scrimLast)[1]).isZero();
    }

    private static PlacedText text(String text, String language, Optional<TextShadow> shadow) {
        return new PlacedText(
                text,
                language,
                new TextStyle(
                        "Noto Sans",
                        700,
                        "#ffffff",
                        new Box(0.1, 0.1, 0.8, 0.6),
                        HorizontalAlignment.CENTRE,
                        VerticalAlignment.MIDDLE,
                        0.4,
                        0.1,
                        0,
                        shadow));
    }

    private BufferedImage paint(String ground, PlacedOverlay... overlays) throws IOException {
        var painting = preparation.prepare(List.of(overlays), CANVAS, this::whiteLogo);
        var operation = new IMOperation();
        keepBoard(operation);
        operation.size(CANVAS.width(), CANVAS.height());
        operation.addImage(ground.startsWith("xc:") ? ground : "tile:" + ground);
        painting.paint(operation);
        operation.depth(8);
        operation.addImage("png32:" + directory.resolve("out.png"));
        PangoRuns.run(magick, operation);
        return ImageIO.read(directory.resolve("out.png").toFile());
    }

    /** Black and white by turns, from pixel to pixel, as {@code mpr:board}. */
    private static void keepBoard(IMOperation operation) {
        operation.openOperation();
        operation.size(1, 1);
        operation.addRawArgs("(", "xc:white", "xc:black", "+append", ")", "(", "xc:black", "xc:white", "+append", ")");
        operation.addRawArgs("-append", "-write", "mpr:board", "+delete");
        operation.closeOperation();
    }

    private Path whiteLogo(PlacedLogo logo, Size size) {
        var file = directory.resolve("logo.mpc");
        var operation = new IMOperation();
        operation.size(size.width(), size.height());
        operation.addImage("xc:white");
        operation.alpha("set");
        operation.addImage("mpc:" + file);
        magick.apply(operation);
        return file;
    }

    private static double level(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y)).getGreen();
    }

    private static double contrast(BufferedImage picture, int x, int y) {
        double least = 255;
        double most = 0;
        for (int i = 0; i < 16; i++) {
            double level = level(picture, x + i % 4, y + i / 4);
            least = Math.min(least, level);
            most = Math.max(most, level);
        }
        return most - least;
    }

    private static int[] extremes(BufferedImage picture) {
        int least = 255;
        int most = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int level = (int) level(picture, x, y);
                least = Math.min(least, level);
                most = Math.max(most, level);
            }
        }
        return new int[] {least, most};
    }

    private static int difference(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                differing += Math.abs(level(one, x, y) - level(other, x, y)) > 64 ? 1 : 0;
            }
        }
        return differing;
    }
}
