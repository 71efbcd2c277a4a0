package dev.imagery.rendering.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.legibility.Contrast;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("adapter")
class SketchTest {

    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(20));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 64, 36",
        "960, 540, 64, 36",
        "1080, 1920, 36, 64",
        "500, 500, 36, 36",
        "8192, 600, 100, 7",
        "4000, 20, 100, 1"
    })
    void itsCellsAreSquareAndAtMostAHundredEachWay(int width, int height, int columns, int rows) throws IOException {
        var sketch = sketch(new Size(width, height), "xc:#777777");

        assertThat(sketch.luminance().columns()).isEqualTo(columns);
        assertThat(sketch.luminance().rows()).isEqualTo(rows);
    }

    @Test
    void ofAPlainPictureTheContrastIsThatOfItsColour() throws IOException {
        var sketch = sketch(new Size(1280, 720), "xc:#777777");

        assertThat(Contrast.of(sketch.luminance(), "#ffffff", List.of(Box.WHOLE)))
                .contains(new Contrast(4.47, 4.47));
    }

    @Test
    void darkAndBrightSidesAreToldApart() throws IOException {
        var grid = sketch(new Size(1280, 720), "gradient:white-black").luminance();

        assertThat(Contrast.of(grid, "#ffffff", List.of(new Box(0.2, 0.9, 0.5, 0.1)))
                        .orElseThrow()
                        .worst())
                .isGreaterThan(15);
        assertThat(Contrast.of(grid, "#ffffff", List.of(new Box(0.2, 0, 0.5, 0.1)))
                        .orElseThrow()
                        .worst())
                .isLessThan(1.1);
    }

    @Test
    void ofAPlainPictureTheDominantColourIsItsColour() throws IOException {
        assertThat(sketch(new Size(640, 360), "xc:#1a2b3c").dominantColour()).isEqualTo("#1a2b3c");
    }

    /** Half of the light of white is that of level 188; the mean of the levels is 128. */
    @Test
    void theDominantColourIsTheMeanOfLightAndNotOfLevels() {
        var halfWhite = new byte[8 * 4 * 3];
        Arrays.fill(halfWhite, 0, halfWhite.length / 2, (byte) 255);

        assertThat(Sketch.of(SmallPicture.ofBytes(4, 8, halfWhite)).dominantColour())
                .isEqualTo("#bcbcbc");
    }

    @Test
    void thePlaceholderIsShort() throws IOException {
        var placeholder = sketch(new Size(500, 500), "plasma:fractal").placeholder();

        assertThat(placeholder).hasSizeLessThanOrEqualTo(36);
        assertThat(Base64.getDecoder().decode(placeholder)).hasSizeBetween(15, 25);
    }

    private Sketch sketch(Size canvas, String picture) throws IOException {
        var file = directory.resolve("sketch.rgb");
        var operation = new IMOperation();
        operation.size(canvas.width(), canvas.height());
        operation.addImage(picture);
        Sketch.write(operation, canvas, file);
        operation.addImage("null:");
        ImageMagick.find().run(operation, LIMITS);
        return Sketch.read(canvas, file);
    }
}
