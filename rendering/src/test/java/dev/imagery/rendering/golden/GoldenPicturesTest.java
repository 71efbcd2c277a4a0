package dev.imagery.rendering.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.MagickRenderer;
import dev.imagery.rendering.TrialDesigns;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every design and every script looks as it did when somebody last looked at it. {@code -Dgolden.write=true} writes the pictures anew:
 * look at each of them before it is committed, and raise the renderer's epoch where they have changed beyond the tolerance.
 */
@Tag("adapter")
class GoldenPicturesTest {

    private static final Size CANVAS = new Size(480, 270);
    private static final int POSTERS = 12;
    private static final Path GOLDEN = Path.of("src/test/resources/dev/imagery/rendering/golden");

    @TempDir
    private Path directory;

    private List<PlacedArtwork> posters = List.of();
    private MagickRenderer renderer;

    @BeforeEach
    void drawPosters() throws IOException {
        posters = GoldenPosters.draw(POSTERS, directory);
        var imageMagick = ImageMagick.find();
        renderer = new MagickRenderer(
                () -> imageMagick, directory.resolve("tiles"), 1_000_000_000, RunLimits.within(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "perspective | {'type': 'perspective', 'rows': 8, 'cols': 10, 'rowOffsets': [0, -100]}",
                "grid        | {'type': 'grid', 'rows': 2, 'cols': 5, 'tile': {'radius': 16, 'shadow': {}}}",
                "diagonal    | {'type': 'diagonal'}",
                "filmstrip   | {'type': 'filmstrip'}",
                "hero        | {'type': 'hero'}",
                "mosaic      | {'type': 'mosaic', 'tile': {'border': {'width': 4, 'colour': '#ffffff'}}}"
            })
    void everyDesignLooksAsItDid(String name, String design) throws IOException {
        assertLooksAsItDid(name, draw(TrialDesigns.design(design), posters, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "latin,en,'Unlimited films, series and more'",
        "arabic,ar,أفلام ومسلسلات بلا حدود وأكثر",
        "hebrew,he,סרטים וסדרות ללא הגבלה ועוד",
        "japanese,ja,映画やドラマをもっと楽しく。",
        "thai,th,ภาพยนตร์และซีรีส์ไม่จำกัด รับชมได้ทุกที่"
    })
    void everyScriptLooksAsItDid(String name, String language, String text) throws IOException {
        var design = TrialDesigns.design("{'type': 'grid', 'rows': 2, 'cols': 5}");

        assertLooksAsItDid(name, draw(design, posters, TrialDesigns.headline(text, language)));
    }

    @Test
    void aTileThatIsMovedByAPixelIsNotWithinTheTolerance() throws IOException {
        var golden = read(GOLDEN.resolve("grid.jpg"));
        var moved = new BufferedImage(CANVAS.width(), CANVAS.height(), BufferedImage.TYPE_INT_RGB);
        moved.createGraphics().drawImage(golden, 0, 0, null);
        moved.createGraphics().drawImage(golden.getSubimage(96, 0, 96, 135), 97, 0, null);

        assertThat(Likeness.of(golden, moved).isWithinTolerance()).isFalse();
    }

    @Test
    void twoTilesInEachOthersPlaceAreNotWithinTheTolerance() throws IOException {
        var swapped = new ArrayList<>(posters);
        Collections.swap(swapped, 3, 4);

        var picture = draw(
                TrialDesigns.design("{'type': 'grid', 'rows': 2, 'cols': 5, 'tile': {'radius': 16, 'shadow': {}}}"),
                swapped,
                List.of());

        assertThat(Likeness.of(read(GOLDEN.resolve("grid.jpg")), read(picture)).isWithinTolerance())
                .isFalse();
    }

    private static void assertLooksAsItDid(String name, Path picture) throws IOException {
        var golden = GOLDEN.resolve(name + ".jpg");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.copy(picture, golden, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Likeness.of(read(golden), read(picture)))
                .as("%s, beside %s", name, Likeness.TOLERANCE)
                .matches(Likeness::isWithinTolerance);
    }

    private Path draw(Design design, List<PlacedArtwork> artwork, List<PlacedOverlay> overlays) throws IOException {
        var inSlots = design.slots().stream()
                .map(slot -> artwork.get(slot.number() % artwork.size()))
                .toList();
        var output = new Output(Format.JPEG, new Quality.Fixed(95), CANVAS);
        var rendered = renderer.render(
                Composition.of(design, inSlots, overlays, List.of(output)),
                each -> directory.resolve(each.digest()),
                Files.createTempDirectory(directory, "out"));
        return rendered.files().getFirst().path();
    }

    private static BufferedImage read(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }
}
