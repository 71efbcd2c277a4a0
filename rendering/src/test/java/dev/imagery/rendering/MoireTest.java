package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.layout.Layer;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Span;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.encoding.Effort;
import dev.imagery.rendering.encoding.OutputWriting;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Patterns too fine for the wall are seen as their mean, and not as coarse ones that are not there. Light is from 0 to 1; a pattern's own
 * standard deviation is from 0.35 to 0.5.
 */
@Tag("adapter")
class MoireTest {

    private static final Size POSTER = new Size(600, 900);
    private static final Size CANVAS = new Size(1920, 1080);
    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(60));

    /** In cycles for each pixel of the picture. From here on, a point in each pixel shows waves of ten pixels and more. */
    private static final double FALSELY_COARSE = 0.9;

    /** In pixels of the artwork, within which the edge of a tile is seen too. */
    private static final double EDGE = 24;

    /** Of how many pixels in each direction one is looked at. Coarse waves that are not there would be ten pixels long and more. */
    private static final int STRIDE = 3;

    private enum Pattern {
        /** Rings that are finer outwards, and as fine as can be in the corners. */
        ZONE_PLATE {
            @Override
            double light(double x, double y) {
                return 0.5 + 0.5 * Math.cos(Math.PI * FINER * (x * x + y * y));
            }

            @Override
            Span frequency(double x, double y) {
                return new Span(FINER * x, FINER * y);
            }
        },
        ROWS {
            @Override
            double light(double x, double y) {
                return Math.floorMod((long) Math.floor(y), 2);
            }

            @Override
            Span frequency(double x, double y) {
                return new Span(0, 0.5);
            }
        },
        COLUMNS {
            @Override
            double light(double x, double y) {
                return Math.floorMod((long) Math.floor(x), 2);
            }

            @Override
            Span frequency(double x, double y) {
                return new Span(0.5, 0);
            }
        },
        CHECKS {
            @Override
            double light(double x, double y) {
                return Math.floorMod((long) Math.floor(x) + (long) Math.floor(y), 2);
            }

            @Override
            Span frequency(double x, double y) {
                return Span.of(0.5);
            }
        };

        private static final double FINER = 0.5 / Math.hypot(300, 450);

        /** @param x from the middle of the artwork */
        abstract double light(double x, double y);

        /** In cycles for each pixel of the artwork. */
        abstract Span frequency(double x, double y);
    }

    private static final class Deviation {
        private long count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / count;
        }

        double standard() {
            return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
        }
    }

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZONE_PLATE | jpeg | 1920 | 0.007 | {'type': 'perspective'}",
                "ZONE_PLATE | jpeg | 640  | 0.050 | {'type': 'perspective'}",
                "CHECKS     | png  | 1920 | 0.004 | {'type': 'perspective'}",
                "COLUMNS    | jpeg | 640  | 0.004 | {'type': 'grid'}"
            })
    void whatIsTooFineIsSeenAsItsMean(Pattern pattern, String type, int width, double most, String json)
            throws IOException {
        assertSeenAsItsMean(pattern, type, width, most, json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZONE_PLATE | png  | 1920 | 0.007 | {'type': 'perspective', 'padding': 0}",
                "ZONE_PLATE | jpeg | 1280 | 0.050 | {'type': 'perspective'}",
                "ZONE_PLATE | jpeg | 1920 | 0.007 | {'type': 'diagonal'}",
                "ZONE_PLATE | png  | 1920 | 0.007 | {'type': 'grid'}",
                "ROWS       | png  | 1920 | 0.002 | {'type': 'perspective'}",
                "COLUMNS    | png  | 1920 | 0.002 | {'type': 'perspective'}",
                "CHECKS     | jpeg | 1920 | 0.004 | {'type': 'perspective'}"
            })
    @Tag("long")
    void whatIsTooFineIsSeenAsItsMeanInMoreDesigns(Pattern pattern, String type, int width, double most, String json)
            throws IOException {
        assertSeenAsItsMean(pattern, type, width, most, json);
    }

    private void assertSeenAsItsMean(Pattern pattern, String type, int width, double most, String json)
            throws IOException {
        var design = TrialDesigns.design(json);
        var size = new Size(width, width * 9 / 16);
        var layer = design.scene(CANVAS).layers().getFirst();
        var rgb = draw(design, poster(pattern, type), size);
        var seen = new Deviation();
        var ofPoints = new Deviation();
        double perPixel = (double) CANVAS.width() / width;

        for (int y = 0; y < size.height(); y += STRIDE) {
            for (int x = 0; x < size.width(); x += STRIDE) {
                double left = x * perPixel;
                double top = y * perPixel;
                var middle = onArtwork(layer, left + perPixel / 2, top + perPixel / 2);
                if (middle.isPresent() && isTooFine(pattern, layer, middle.get(), left, top, perPixel)) {
                    seen.add(light(rgb[3 * (y * width + x)] & 0xFF));
                    ofPoints.add(pattern.light(middle.get().x(), middle.get().y()));
                }
            }
        }

        assertThat(seen.count).isGreaterThan(size.pixels() / (10 * STRIDE * STRIDE));
        assertThat(seen.standard()).isLessThan(most);
        // Scaling in nearly linear light is a little darker than half of the light.
        assertThat(seen.mean()).isBetween(0.44, 0.52);
        assertThat(ofPoints.standard()).as("what points show").isGreaterThan(0.3);
    }

    /** The place in its poster, from the middle, that is seen at a place of the canvas; empty near an edge and beside posters. */
    private static Optional<Point> onArtwork(Layer layer, double x, double y) {
        var place = layer.view().inverse().apply(new Point(x, y));
        return layer.tiles().stream()
                .map(tile -> new Point(
                        ((place.x() - tile.x()) / tile.width() - 0.5) * POSTER.width(),
                        ((place.y() - tile.y()) / tile.height() - 0.5) * POSTER.height()))
                .filter(point -> Math.abs(point.x()) < POSTER.width() / 2.0 - EDGE
                        && Math.abs(point.y()) < POSTER.height() / 2.0 - EDGE)
                .findFirst();
    }

    private static boolean isTooFine(
            Pattern pattern, Layer layer, Point middle, double left, double top, double perPixel) {
        var frequency = pattern.frequency(middle.x(), middle.y());
        var right = layer.view().inverse().apply(new Point(left + perPixel, top));
        var below = layer.view().inverse().apply(new Point(left, top + perPixel));
        var here = layer.view().inverse().apply(new Point(left, top));
        var tile = layer.tiles().getFirst();
        var perUnit = new Span(POSTER.width() / tile.width(), POSTER.height() / tile.height());
        return Math.max(cycles(frequency, here, right, perUnit), cycles(frequency, here, below, perUnit))
                >= FALSELY_COARSE;
    }

    private static double cycles(Span frequency, Point from, Point to, Span perUnit) {
        return Math.abs(frequency.across() * (to.x() - from.x()) * perUnit.across()
                + frequency.down() * (to.y() - from.y()) * perUnit.down());
    }

    private Path poster(Pattern pattern, String type) throws IOException {
        var image = new BufferedImage(POSTER.width(), POSTER.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < POSTER.height(); y++) {
            for (int x = 0; x < POSTER.width(); x++) {
                double light = pattern.light(x + 0.5 - POSTER.width() / 2.0, y + 0.5 - POSTER.height() / 2.0);
                image.setRGB(x, y, level(light) * 0x010101);
            }
        }
        var png = directory.resolve("poster.png");
        ImageIO.write(image, "png", png.toFile());
        var poster = directory.resolve("poster." + type);
        imageMagick.run(List.of("png:" + png, "-quality", "95", type + ":" + poster), LIMITS);
        return poster;
    }

    /** A byte each of red, green and blue. */
    private byte[] draw(Design design, Path poster, Size size) throws IOException {
        var artwork = new PlacedArtwork(
                1,
                "0".repeat(64),
                poster.toString().endsWith("jpeg") ? "image/jpeg" : "image/png",
                POSTER,
                FocalPoint.CENTRE,
                Optional.empty());
        var composition = Composition.of(
                design,
                Collections.nCopies(design.slots().size(), artwork),
                List.of(exact(CANVAS), exact(size)).stream().distinct().toList());
        var out = Files.createDirectory(directory.resolve("out"));
        new MagickRenderer(() -> imageMagick, directory.resolve("tiles"), 1_000_000_000, LIMITS)
                .render(composition, _ -> poster, out);
        return Files.readAllBytes(new OutputWriting(composition.outputs(), out, Effort.STANDARD)
                .uncompressed(size)
                .file());
    }

    /** With a budget, the picture stays beside its file as it was before it was encoded. */
    private static Output exact(Size size) {
        return new Output(Format.JPEG, new Quality.Budget(100_000_000), size);
    }

    private static int level(double light) {
        double level = light <= 0.003_130_8 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * level);
    }

    private static double light(int level) {
        double share = level / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
