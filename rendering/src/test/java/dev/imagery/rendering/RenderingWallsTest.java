package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.PerspectiveDesign;
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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("adapter")
class RenderingWallsTest {

    private static final Size HD = new Size(1920, 1080);
    private static final Size SMALL = new Size(960, 540);
    private static final PerspectiveDesign ARTICLE = new PerspectiveDesign(10, 15, 10, List.of(0), List.of(0, -100));
    private static final List<Color> COLOURS =
            List.of(new Color(200, 30, 40), new Color(30, 160, 60), new Color(40, 70, 210), new Color(230, 200, 20));

    @TempDir
    private Path directory;

    private Path artworkDirectory;
    private MagickRenderer renderer;

    @BeforeEach
    void drawPlainArtworkOfOneColourEach() throws IOException {
        artworkDirectory = Files.createDirectories(directory.resolve("artwork"));
        for (int i = 0; i < COLOURS.size(); i++) {
            var image = new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setColor(COLOURS.get(i));
            graphics.fillRect(0, 0, 600, 900);
            graphics.dispose();
            ImageIO.write(image, "png", artworkDirectory.resolve(digest(i)).toFile());
        }
        renderer = rendererWithCacheAt(directory.resolve("tiles"));
    }

    @Test
    void aWallOfOneTileFillsTheLargestScreen() throws IOException {
        var ultra = new Size(3840, 2160);
        var single = new Composition(
                new PerspectiveDesign(1, 1, 10, List.of(0), List.of(0)),
                List.of(artwork(1, digest(0), "image/png")),
                List.of(0),
                List.of(),
                List.of(Output.jpeg(ultra)));

        var picture = draw(single, "single");

        assertThat(new Size(picture.getWidth(), picture.getHeight())).isEqualTo(ultra);
        assertSimilar(new Color(picture.getRGB(1920, 1080)), COLOURS.getFirst(), "the middle");
    }

    @Test
    void everyVisibleTileShowsItsTitlesArtworkAtTheComputedPlace() throws IOException {
        var composition = composition(COLOURS.size(), HD);

        var picture = draw(composition, "out");

        var tiles = ARTICLE.scene(HD).tiles().stream()
                .filter(tile -> tile.visibleShare() > 0.9)
                .toList();
        assertThat(tiles).hasSizeGreaterThan(20);
        for (var tile : tiles) {
            var centre = tile.centre();
            assertSimilar(
                    new Color(picture.getRGB((int) centre.x(), (int) centre.y())),
                    COLOURS.get(composition.slots().get(tile.slot())),
                    tile.toString());
        }
    }

    @Test
    void writesEverySizeOfTheComposition() throws IOException {
        var rendered = renderer.render(composition(2, HD, SMALL), this::file, output("out"));

        assertThat(rendered.files()).extracting(file -> file.output().size()).containsExactly(SMALL, HD);
        for (var file : rendered.files()) {
            var image = ImageIO.read(file.path().toFile());
            assertThat(new Size(image.getWidth(), image.getHeight()))
                    .isEqualTo(file.output().size());
        }
    }

    @Test
    void tellsTheMeanColour() throws IOException {
        assertThat(Color.decode(renderer.render(composition(1, SMALL), this::file, output("out"))
                        .sketch()
                        .dominantColour()))
                .satisfies(colour -> {
                    assertThat(colour.getRed()).isBetween(170, 205);
                    assertThat(colour.getGreen()).isBetween(15, 60);
                });
    }

    @Test
    void drawsTheSameBytesAgainFromTheCacheAndWithoutIt() throws IOException {
        var first = renderer.render(composition(3, SMALL), this::file, output("first"));
        var cached = renderer.render(composition(3, SMALL), this::file, output("cached"));
        var anew = rendererWithCacheAt(directory.resolve("other-tiles"))
                .render(composition(3, SMALL), this::file, output("anew"));

        assertThat(cached.files().getFirst().path())
                .hasSameBinaryContentAs(first.files().getFirst().path());
        assertThat(anew.files().getFirst().path())
                .hasSameBinaryContentAs(first.files().getFirst().path());
    }

    @Test
    void namesAllArtworkThatIsNoPicture() throws IOException {
        Files.writeString(artworkDirectory.resolve(digest(1)), "not a picture");
        Files.writeString(artworkDirectory.resolve(digest(2)), "<svg xmlns='http://www.w3.org/2000/svg'/>");

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> renderer.render(composition(3, SMALL), this::file, output("out")))
                .withMessageContaining("artwork " + digest(1) + " of title 2 is no JPEG, PNG, WebP or AVIF")
                .withMessageContaining("artwork " + digest(2) + " of title 3 is no JPEG, PNG, WebP or AVIF")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void namesAllArtworkThatCannotBeDecoded() throws IOException {
        for (int i = 1; i <= 2; i++) {
            var file = artworkDirectory.resolve(digest(i));
            var bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> renderer.render(composition(3, SMALL), this::file, output("out")))
                .withMessageContaining("artwork " + digest(1) + " of title 2 cannot be decoded")
                .withMessageContaining("artwork " + digest(2) + " of title 3 cannot be decoded")
                .satisfies(failure -> assertThat(failure.retryable()).isFalse());
    }

    @Test
    void namesAnArtworkThatTakesTooLongByItselfAndMayBeTriedAgain() {
        var imageMagick = ImageMagick.find();
        var hasty = new MagickRenderer(
                () -> imageMagick, directory.resolve("tiles"), 1_000_000_000, RunLimits.within(Duration.ofMillis(1)));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> hasty.render(composition(3, SMALL), this::file, output("out")))
                .withMessageMatching(
                        "artwork \\d{64} of title \\d could not be decoded: killed after the wall-clock limit of .*")
                .satisfies(failure -> assertThat(failure.retryable()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aTruncatedArtworkFailsInsteadOfShowingGrey(String type) throws IOException {
        var noise = new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        noise.setRGB(0, 0, 600, 900, random.ints(600 * 900).toArray(), 0, 600);
        var file = artworkDirectory.resolve("f".repeat(64));
        ImageIO.write(noise, type, file.toFile());
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        var artwork = artwork(7, "f".repeat(64), "image/" + type);
        var composition = Composition.of(ARTICLE, Collections.nCopies(150, artwork), List.of(Output.jpeg(SMALL)));

        assertThatExceptionOfType(RenderFailure.class)
                .isThrownBy(() -> renderer.render(composition, this::file, output("out")))
                .withMessageContaining("of title 7 cannot be decoded as image/" + type + ": ImageMagick ended with 1: ")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("no images"));
    }

    @Test
    void dropsTilesNotUsedForLongOnceItsCacheIsFull() throws IOException {
        var tiles = directory.resolve("small-cache");
        var limited = renderer(tiles, 600_000);
        limited.render(composition(4, SMALL), this::file, output("first"));
        var longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        var old = entries(tiles);
        for (var entry : old) {
            Files.setLastModifiedTime(entry, longAgo);
        }

        limited.render(composition(4, HD), this::file, output("second"));

        assertThat(old).hasSize(4).noneMatch(Files::exists);
        assertThat(entries(tiles)).hasSize(4);
    }

    @Test
    void rendersAtTheSameTimeShareACacheThatIsStillEmpty() throws Exception {
        assertTheyShareACacheThatIsStillEmpty(1);
    }

    @Test
    @Tag("long")
    void rendersAtTheSameTimeShareACacheThatIsStillEmptyAgainAndAgain() throws Exception {
        assertTheyShareACacheThatIsStillEmpty(10);
    }

    private void assertTheyShareACacheThatIsStillEmpty(int rounds) throws Exception {
        try (var slots = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < rounds; round++) {
                var shared = rendererWithCacheAt(directory.resolve("shared-" + round));
                var outputs =
                        List.of(output("a" + round), output("b" + round), output("c" + round), output("d" + round));
                var renders = slots.invokeAll(outputs.stream()
                        .<Callable<Rendered>>map(out -> () -> shared.render(composition(4, SMALL), this::file, out))
                        .toList());

                for (var render : renders) {
                    assertThat(render.get().files()).hasSize(1);
                }
            }
        }
    }

    private static List<Path> entries(Path tiles) throws IOException {
        try (var paths = Files.walk(tiles, 2)) {
            return paths.filter(path -> path.getFileName().toString().contains("-"))
                    .filter(path -> path.getParent().getParent().equals(tiles))
                    .toList();
        }
    }

    private BufferedImage draw(Composition composition, String name) throws IOException {
        return ImageIO.read(renderer.render(composition, this::file, output(name))
                .files()
                .getLast()
                .path()
                .toFile());
    }

    private static void assertSimilar(Color actual, Color expected, String what) {
        assertThat((double) actual.getRed()).as(what).isCloseTo(expected.getRed(), within(12.0));
        assertThat((double) actual.getGreen()).as(what).isCloseTo(expected.getGreen(), within(12.0));
        assertThat((double) actual.getBlue()).as(what).isCloseTo(expected.getBlue(), within(12.0));
    }

    private static Composition composition(int titles, Size... sizes) {
        return Composition.of(
                ARTICLE,
                IntStream.range(0, ARTICLE.slots().size())
                        .map(slot -> slot % titles)
                        .mapToObj(i -> artwork(i + 1, digest(i), "image/png"))
                        .toList(),
                List.of(sizes).stream().map(size -> Output.jpeg(size)).toList());
    }

    private static PlacedArtwork artwork(long title, String digest, String mediaType) {
        return new PlacedArtwork(title, digest, mediaType, new Size(600, 900), FocalPoint.CENTRE, Optional.empty());
    }

    private static String digest(int i) {
        return String.valueOf(i).repeat(64);
    }

    private Path file(PlacedArtwork artwork) {
        return artworkDirectory.resolve(artwork.digest());
    }

    private Path output(String name) throws IOException {
        return Files.createDirectories(directory.resolve(name));
    }

    private static MagickRenderer rendererWithCacheAt(Path tiles) {
        return renderer(tiles, 1_000_000_000);
    }

    private static MagickRenderer renderer(Path tiles, long cacheBytes) {
        var imageMagick = ImageMagick.find();
        var limits = RunLimits.within(Duration.ofSeconds(30));
        return new MagickRenderer(() -> imageMagick, tiles, cacheBytes, limits);
    }
}
