package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("adapter")
class RenderingDesignsTest {

    private static final Size HD = new Size(1280, 720);
    private static final Color RED = new Color(200, 30, 40);
    private static final Color BLUE = new Color(40, 70, 210);
    private static final Color WHITE = new Color(240, 240, 240);

    /** On a canvas of 240×340 it shows one tile of 200×300 pixels at (20, 20). */
    private static final String ONE_TILE =
            "{\"type\": \"grid\", \"rows\": 1, \"cols\": 1, \"padding\": 20, \"background\": \"#f0f0f0\", \"tile\": %s}";

    private static final Size FRAMED = new Size(240, 340);

    @TempDir
    private Path directory;

    private MagickRenderer renderer;

    @BeforeEach
    void findImageMagick() {
        var imageMagick = ImageMagick.find();
        renderer = new MagickRenderer(
                () -> imageMagick, directory.resolve("tiles"), 1_000_000_000, RunLimits.within(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"perspective\", \"rows\": 8, \"cols\": 10, \"tilt\": -0.7, \"camera\": {\"zoom\": 1.2}}",
                "{\"type\": \"perspective\", \"rows\": 4, \"cols\": 6, \"tilt\": 0, \"tile\": {\"shadow\": {}}}",
                "{\"type\": \"grid\", \"tile\": {\"artwork\": \"backdrop\", \"border\": {}}}",
                "{\"type\": \"diagonal\", \"tile\": {\"radius\": 20, \"shadow\": {\"blur\": 40}}}",
                "{\"type\": \"filmstrip\"}",
                "{\"type\": \"mosaic\", \"padding\": 4}"
            })
    void everyWholeTileShowsItsArtworkAtTheComputedPlace(String json) throws IOException {
        var design = TrialDesigns.design(json);
        var artwork = List.of(plain(1, RED), plain(2, BLUE), plain(3, new Color(230, 200, 20)));
        var colours = List.of(RED, BLUE, new Color(230, 200, 20));

        var picture = draw(design, HD, artwork);

        assertThat(design.scene(HD).tiles())
                .filteredOn(tile -> tile.visibleShare() > 0.9)
                .hasSizeGreaterThan(3)
                .allSatisfy(tile -> assertSimilar(
                        picture,
                        (int) tile.centre().x(),
                        (int) tile.centre().y(),
                        colours.get(tile.slot() % colours.size())));
    }

    @Test
    void aDesignThatIsOneFileOfItsOwnIsFoundReadAndDrawn() throws IOException {
        var picture = draw(
                TrialDesigns.design("{\"type\": \"single-poster\", \"background\": \"#f0f0f0\"}"),
                HD,
                List.of(plain(1, RED)));

        assertSimilar(picture, 640, 360, RED);
        assertSimilar(picture, 100, 360, WHITE);
    }

    @Test
    void aStraightTileBeginsAndEndsWithThePixel() throws IOException {
        var picture = draw(TrialDesigns.design(ONE_TILE.formatted("{\"radius\": 0}")), FRAMED, List.of(plain(1, RED)));

        assertSimilar(picture, 18, 170, WHITE);
        assertSimilar(picture, 21, 170, RED);
        assertSimilar(picture, 218, 170, RED);
        assertSimilar(picture, 221, 170, WHITE);
    }

    @Test
    void theBackgroundShowsThroughRoundedCorners() throws IOException {
        var picture = draw(TrialDesigns.design(ONE_TILE.formatted("{\"radius\": 40}")), FRAMED, List.of(plain(1, RED)));

        assertSimilar(picture, 24, 24, WHITE);
        assertSimilar(picture, 215, 315, WHITE);
        assertSimilar(picture, 36, 36, RED);
        assertSimilar(picture, 120, 22, RED);
    }

    @Test
    void theBorderLiesAlongTheInnerEdge() throws IOException {
        var style = "{\"radius\": 0, \"border\": {\"width\": 10, \"colour\": \"#2846d2\"}}";

        var picture = draw(TrialDesigns.design(ONE_TILE.formatted(style)), FRAMED, List.of(plain(1, RED)));

        assertSimilar(picture, 16, 170, WHITE);
        assertSimilar(picture, 24, 170, BLUE);
        assertSimilar(picture, 34, 170, RED);
        assertSimilar(picture, 120, 315, BLUE);
    }

    @Test
    void theShadowFallsBelowTheTileAndNotAboveIt() throws IOException {
        var style = "{\"radius\": 0, \"shadow\": {\"offset\": 10, \"blur\": 6, \"opacity\": 1}}";

        var picture = draw(TrialDesigns.design(ONE_TILE.formatted(style)), FRAMED, List.of(plain(1, RED)));

        assertSimilar(picture, 120, 323, Color.BLACK);
        assertSimilar(picture, 120, 10, WHITE);
        assertSimilar(picture, 120, 310, RED);
    }

    @Test
    void aCropStaysAroundTheFocalPoint() throws IOException {
        var wide = halves(new FocalPoint(0.8, 0.5), Optional.empty());

        var picture = draw(TrialDesigns.design(ONE_TILE.formatted("{\"radius\": 0}")), FRAMED, List.of(wide));

        assertSimilar(picture, 30, 170, BLUE);
        assertSimilar(picture, 120, 170, BLUE);
    }

    @Test
    void theSameArtworkCroppedOtherwiseIsAnotherTile() throws IOException {
        var design = TrialDesigns.design(ONE_TILE.formatted("{\"radius\": 0}"));
        draw(design, FRAMED, List.of(halves(new FocalPoint(0.8, 0.5), Optional.empty())));

        var picture = draw(design, FRAMED, List.of(halves(new FocalPoint(0.2, 0.5), Optional.empty())));

        assertSimilar(picture, 120, 170, RED);
    }

    @Test
    void artworkWhoseBoxFitsIntoNoCropFailsByName() throws IOException {
        var wide = halves(FocalPoint.CENTRE, Optional.of(new Box(0.1, 0, 0.8, 1)));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> draw(TrialDesigns.design(ONE_TILE.formatted("{}")), FRAMED, List.of(wide)))
                .withMessageContaining("of title 9 has no part of 2:3 that holds its keep-inside box")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void theWallBehindAHeroIsDimmedAndTheHeroIsNot() throws IOException {
        var design =
                TrialDesigns.design("{\"type\": \"hero\", \"dim\": 0.5, \"background\": \"#000000\", \"padding\": 0}");

        var picture = draw(design, HD, List.of(plain(1, RED)));

        var hero = design.scene(HD).tiles().getLast().centre();
        assertSimilar(picture, (int) hero.x(), (int) hero.y(), RED);
        assertSimilar(picture, 100, 100, new Color(RED.getRed() / 2, RED.getGreen() / 2, RED.getBlue() / 2));
    }

    /** Slots show the artwork in turn. */
    private BufferedImage draw(Design design, Size canvas, List<PlacedArtwork> artwork) throws IOException {
        var inSlots = design.slots().stream()
                .map(slot -> artwork.get(slot.number() % artwork.size()))
                .toList();
        var output = new Output(Format.JPEG, new Quality.Fixed(95), canvas);
        var rendered = renderer.render(
                Composition.of(design, inSlots, List.of(output)),
                each -> directory.resolve(each.digest()),
                Files.createTempDirectory(directory, "out"));
        return ImageIO.read(rendered.files().getFirst().path().toFile());
    }

    private PlacedArtwork plain(long title, Color colour) throws IOException {
        return artwork(title, new Size(600, 900), colour, colour, FocalPoint.CENTRE, Optional.empty());
    }

    /** A wide artwork, red on the left and blue on the right. */
    private PlacedArtwork halves(FocalPoint focalPoint, Optional<Box> keepInside) throws IOException {
        return artwork(9, new Size(1600, 900), RED, BLUE, focalPoint, keepInside);
    }

    private PlacedArtwork artwork(
            long title, Size size, Color left, Color right, FocalPoint focalPoint, Optional<Box> keepInside)
            throws IOException {
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(left);
        graphics.fillRect(0, 0, size.width() / 2, size.height());
        graphics.setColor(right);
        graphics.fillRect(size.width() / 2, 0, size.width() / 2, size.height());
        graphics.dispose();
        var digest = String.valueOf(title).repeat(64);
        ImageIO.write(image, "png", directory.resolve(digest).toFile());
        return new PlacedArtwork(title, digest, "image/png", size, focalPoint, keepInside);
    }

    private static void assertSimilar(BufferedImage picture, int x, int y, Color expected) {
        var actual = new Color(picture.getRGB(x, y));
        var where = x + ", " + y + " is " + actual;
        assertThat((double) actual.getRed()).as(where).isCloseTo(expected.getRed(), within(14.0));
        assertThat((double) actual.getGreen()).as(where).isCloseTo(expected.getGreen(), within(14.0));
        assertThat((double) actual.getBlue()).as(where).isCloseTo(expected.getBlue(), within(14.0));
    }
}
