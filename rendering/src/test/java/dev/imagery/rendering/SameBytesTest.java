package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A render is a function of its composition: nothing around it shows in a single byte. */
@Tag("adapter")
class SameBytesTest {

    private static final Size LARGE = new Size(480, 270);
    private static final Size SMALL = new Size(320, 180);
    private static final Size POSTER = new Size(120, 180);
    private static final int POSTERS = 4;

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();

    /** What a render left: its files by name, as text that tells any difference, and what it told of the picture. */
    private record Result(Map<String, String> files, String sketch) {}

    @BeforeEach
    void drawPosters() throws IOException {
        for (int i = 0; i < POSTERS; i++) {
            var image = new BufferedImage(POSTER.width(), POSTER.height(), BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.setPaint(new GradientPaint(0, 0, Color.getHSBColor(i / 4f, 0.8f, 1), 120, 180, Color.DARK_GRAY));
            graphics.fillRect(0, 0, POSTER.width(), POSTER.height());
            graphics.setColor(Color.WHITE);
            graphics.fillOval(20, 30 + 10 * i, 60, 60);
            graphics.dispose();
            ImageIO.write(image, "png", directory.resolve(digest(i)).toFile());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'perspective', 'rows': 5, 'cols': 7, 'tile': {'radius': 12, 'shadow': {}}}",
                "{'type': 'mosaic', 'tile': {'border': {'width': 4, 'colour': '#ffffff'}}}",
                "{'type': 'hero'}"
            })
    void nothingAroundARenderShowsInItsBytes(String json) throws Exception {
        var composition = composition(json, LARGE, SMALL);
        var renderer = renderer("tiles", 1);
        var first = draw(renderer, composition, "first");

        assertThat(first.files()).hasSize(4);
        assertThat(draw(renderer, composition, "again"))
                .as("from tiles that are there")
                .isEqualTo(first);
        assertThat(draw(renderer("other/place of tiles", 1), composition, "a much longer name of a directory"))
                .as("from tiles that are not there, elsewhere")
                .isEqualTo(first);
        assertThat(draw(renderer("tiles-of-two", 2), composition, "two"))
                .as("on two threads")
                .isEqualTo(first);
        try (var threads = Executors.newFixedThreadPool(3)) {
            var shared = renderer("shared", 1);
            var other = composition("{'type': 'grid', 'rows': 2, 'cols': 4}", SMALL);
            var atOnce = threads.invokeAll(List.<Callable<Result>>of(
                    () -> draw(shared, composition, "at-once"),
                    () -> draw(shared, other, "other"),
                    () -> draw(shared, composition, "at-once-too")));
            assertThat(atOnce.getFirst().get()).as("beside other renders").isEqualTo(first);
            assertThat(atOnce.getLast().get()).as("beside other renders").isEqualTo(first);
        }
    }

    private Result draw(MagickRenderer renderer, Composition composition, String name) throws IOException {
        var out = Files.createDirectory(directory.resolve(name));
        var rendered = renderer.render(composition, artwork -> directory.resolve(artwork.digest()), out);
        var files = new TreeMap<String, String>();
        for (var file : rendered.files()) {
            files.put(file.output().fileName(), HexFormat.of().formatHex(Files.readAllBytes(file.path())));
        }
        return new Result(files, rendered.sketch().toString());
    }

    private MagickRenderer renderer(String tiles, int threads) {
        return new MagickRenderer(
                () -> imageMagick,
                directory.resolve(tiles),
                1_000_000_000,
                new RunLimits(Duration.ofSeconds(60), threads, 1024));
    }

    private static Composition composition(String json, Size... sizes) {
        var design = TrialDesigns.design(json);
        var inSlots = new ArrayList<PlacedArtwork>();
        for (var slot : design.slots()) {
            int poster = slot.number() % POSTERS;
            inSlots.add(new PlacedArtwork(
                    poster + 1, digest(poster), "image/png", POSTER, FocalPoint.CENTRE, Optional.empty()));
        }
        var outputs = new ArrayList<Output>();
        for (var size : sizes) {
            outputs.add(Output.jpeg(size));
        }
        outputs.add(new Output(Format.WEBP, new Quality.Fixed(80), SMALL));
        outputs.add(new Output(Format.AVIF, new Quality.Fixed(60), SMALL));
        return Composition.of(design, inSlots, TrialDesigns.headline("Films", "en"), outputs);
    }

    private static String digest(int poster) {
        return String.valueOf(poster).repeat(64);
    }
}
