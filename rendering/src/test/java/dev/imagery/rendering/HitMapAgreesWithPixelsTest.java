package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.description.HitMap;
import dev.imagery.dsl.design.Design;
import dev.imagery.dsl.design.DesignTypes;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.shape.Reading;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.encoding.Effort;
import dev.imagery.rendering.encoding.OutputWriting;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.im4java.core.IMOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every tile is of a colour of its own, so that a pixel tells which one is seen there. */
@Tag("adapter")
class HitMapAgreesWithPixelsTest {

    private static final Size CANVAS = new Size(1280, 720);
    private static final Size SMALL = new Size(640, 360);
    private static final Color BACKGROUND = Color.WHITE;

    /** Pixels nearer to an edge are mixed of what lies on either side. */
    private static final double MIXED = 1.5;

    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(60));
    private static final int NOTHING = -1;
    private static final int AT_AN_EDGE = -2;

    @TempDir
    private Path directory;

    private final ImageMagick imageMagick = ImageMagick.find();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"perspective\", \"rows\": 6, \"cols\": 8, \"padding\": 20, \"columnOffsets\": [0, -90]}",
                "{\"type\": \"grid\", \"rows\": 5, \"cols\": 12, \"padding\": 16}",
                "{\"type\": \"diagonal\", \"rows\": 6, \"cols\": 10, \"padding\": 12}",
                "{\"type\": \"hero\", \"rows\": 4, \"cols\": 8, \"dim\": 0}",
                "{\"type\": \"filmstrip\", \"strips\": 3, \"frames\": 8, \"perforation\": false}",
                "{\"type\": \"mosaic\", \"rows\": 4, \"cols\": 6, \"large\": 0.4}"
            })
    void everyPixelsColourIsThatOfTheSlotOfTheHitMap(String json) throws IOException {
        var composition = composition(design(json));
        var map = HitMap.of(composition);

        draw(composition);
        for (var size : List.of(CANVAS, SMALL)) {
            var picture = exact(composition, size);
            var slots = slots(map, size);
            int seen = 0;
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    int slot = slots[y * size.width() + x];
                    if (slot != AT_AN_EDGE) {
                        seen++;
                        assertSimilar(new Color(picture.getRGB(x, y)), slot, x, y);
                    }
                }
            }
            assertThat((double) seen / size.pixels()).isGreaterThan(0.7);
        }
    }

    /** For each pixel the slot that the map shows at its middle, by painting its areas one over another. */
    private static int[] slots(HitMap map, Size size) {
        var slots = new int[Math.toIntExact(size.pixels())];
        Arrays.fill(slots, NOTHING);
        for (var area : map.areas()) {
            var quad = area.quad().map(corner -> new Point(corner.x() * size.width(), corner.y() * size.height()));
            var across = quad.corners().stream().mapToDouble(Point::x).summaryStatistics();
            var down = quad.corners().stream().mapToDouble(Point::y).summaryStatistics();
            int right = last(across.getMax(), size.width());
            int bottom = last(down.getMax(), size.height());
            for (int y = first(down.getMin()); y < bottom; y++) {
                for (int x = first(across.getMin()); x < right; x++) {
                    var middle = new Point(x + 0.5, y + 0.5);
                    if (distance(quad, middle) < MIXED) {
                        slots[y * size.width() + x] = AT_AN_EDGE;
                    } else if (quad.contains(middle)) {
                        slots[y * size.width() + x] = area.slot();
                    }
                }
            }
        }
        return slots;
    }

    private static int first(double least) {
        return (int) Math.max(0, Math.floor(least - MIXED));
    }

    private static int last(double most, int end) {
        return (int) Math.min(end, Math.ceil(most + MIXED));
    }

    private static double distance(Quad quad, Point point) {
        var corners = quad.corners();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < corners.size(); i++) {
            var from = corners.get(i);
            var to = corners.get((i + 1) % corners.size());
            least = Math.min(least, Line2D.ptSegDist(from.x(), from.y(), to.x(), to.y(), point.x(), point.y()));
        }
        return least;
    }

    private static void assertSimilar(Color actual, int slot, int x, int y) {
        var expected = slot == NOTHING ? BACKGROUND : colour(slot);
        int off = Math.max(
                Math.abs(actual.getRed() - expected.getRed()),
                Math.max(
                        Math.abs(actual.getGreen() - expected.getGreen()),
                        Math.abs(actual.getBlue() - expected.getBlue())));
        // Half of the way from one colour to the next.
        if (off > 20) {
            assertThat(actual).as("%s, %s, where slot %s is seen", x, y, slot).isEqualTo(expected);
        }
    }

    /** No two are nearer than 40 levels, and none is near to the background. */
    private static Color colour(int slot) {
        return new Color(slot % 5 * 40 + 10, slot / 5 % 5 * 40 + 10, slot / 25 % 5 * 40 + 10);
    }

    private void draw(Composition composition) throws IOException {
        new MagickRenderer(() -> imageMagick, directory.resolve("tiles"), 1_000_000_000, LIMITS)
                .render(
                        composition,
                        artwork -> directory.resolve(artwork.digest()),
                        Files.createDirectory(directory.resolve("out")));
    }

    /** As it was painted, before it was encoded: where chroma is halved, colours run far over edges. */
    private BufferedImage exact(Composition composition, Size size) throws IOException {
        var painted =
                new OutputWriting(composition.outputs(), directory.resolve("out"), Effort.STANDARD).uncompressed(size);
        var png = directory.resolve("exact.png");
        var operation = new IMOperation();
        painted.read(operation);
        operation.addImage("png24:" + png);
        imageMagick.run(operation, LIMITS);
        return ImageIO.read(png.toFile());
    }

    private Composition composition(Design design) throws IOException {
        var inSlots = new ArrayList<PlacedArtwork>();
        for (var slot : design.slots()) {
            inSlots.add(plain(slot.number()));
        }
        return Composition.of(
                design,
                inSlots,
                List.of(
                        new Output(Format.JPEG, new Quality.Budget(10_000_000), CANVAS),
                        new Output(Format.JPEG, new Quality.Budget(10_000_000), SMALL)));
    }

    private PlacedArtwork plain(int slot) throws IOException {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour(slot));
        graphics.fillRect(0, 0, 60, 60);
        graphics.dispose();
        var digest = "slot-" + slot;
        ImageIO.write(image, "png", directory.resolve(digest).toFile());
        return new PlacedArtwork(slot + 1, digest, "image/png", new Size(60, 60), FocalPoint.CENTRE, Optional.empty());
    }

    private static Design design(String json) {
        var withGround = (ObjectNode) JsonMapper.shared().readTree(json);
        withGround.put("background", "#ffffff");
        withGround.putObject("tile").put("radius", 0).putObject("shadow").put("opacity", 0.01);
        return DesignTypes.SHAPE.read(withGround, Reading.begin()).orElseThrow();
    }
}
