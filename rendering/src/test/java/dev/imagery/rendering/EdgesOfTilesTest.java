package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.layout.Tile;
import dev.imagery.dsl.target.Size;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posters of one plain colour on the dark ground of the tilted wall. */
@Tag("adapter")
class EdgesOfTilesTest {

    private static final Size CANVAS = new Size(1920, 1080);
    private static final Size POSTER = new Size(600, 900);
    private static final int GAP = 10;
    private static final int HALF = 128;

    /** Pixels along an edge that the corner may touch. */
    private static final int CORNER = 15;

    @TempDir
    private Path directory;

    @Test
    void anEdgeRunsStraightAlongItsGap() throws IOException {
        var picture = wall(GAP, Color.WHITE);
        var errors = new ArrayList<Double>();

        for (int y = top(); y < bottom(); y++) {
            errors.add(crossing(picture, y) - edge(y));
        }

        double mean = errors.stream().mapToDouble(error -> error).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(1.0));
        assertThat(errors).allSatisfy(error -> assertThat(error).isCloseTo(mean, within(0.35)));
    }

    /**
     * Without smoothing, each pixel of a slanted edge would be of the one colour or of the other. The ramp of interpolation is about 0.8
     * pixels wide here, so that in two rows of three a pixel lies on it.
     */
    @Test
    void anEdgeIsSmooth() throws IOException {
        var picture = wall(GAP, Color.WHITE);
        int mixed = 0;

        for (int y = top(); y < bottom(); y++) {
            int x = (int) Math.floor(crossing(picture, y));
            mixed += isMixed(picture, x, y) || isMixed(picture, x + 1, y) || isMixed(picture, x - 1, y) ? 1 : 0;
        }

        assertThat((double) mixed / (bottom() - top())).isGreaterThan(0.5);
    }

    @Test
    void betweenTilesWithoutAGapNoSeamShows() throws IOException {
        var picture = wall(0, new Color(HALF, HALF, HALF));

        for (int y = 0; y < CANVAS.height(); y++) {
            for (int x = 0; x < CANVAS.width(); x++) {
                assertThat(level(picture, x, y)).as("at %d,%d", x, y).isCloseTo(HALF, within(2));
            }
        }
    }

    private BufferedImage wall(int gap, Color colour) throws IOException {
        var image = new BufferedImage(POSTER.width(), POSTER.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, POSTER.width(), POSTER.height());
        graphics.dispose();
        var file = directory.resolve("poster.png");
        ImageIO.write(image, "png", file.toFile());

        var design = design(gap);
        var poster = new PlacedArtwork(1, "0".repeat(64), "image/png", POSTER, FocalPoint.CENTRE, Optional.empty());
        var composition = Composition.of(
                design, Collections.nCopies(design.slots().size(), poster), List.of(Output.jpeg(CANVAS)));
        var drawn = SmallWall.renderer(directory.resolve("tiles"))
                .render(composition, artwork -> file, Files.createDirectory(directory.resolve("wall")));
        return ImageIO.read(drawn.files().getFirst().path().toFile());
    }

    private static PerspectiveDesign design(int gap) {
        return new PerspectiveDesign(10, 15, gap, List.of(0), List.of(0));
    }

    /** The whole tile nearest to the middle of the picture. */
    private static Tile tile() {
        return design(GAP).scene(CANVAS).tiles().stream()
                .filter(tile -> tile.visibleShare() == 1)
                .min(Comparator.comparingDouble(tile -> Math.hypot(
                        tile.centre().x() - CANVAS.width() / 2.0, tile.centre().y() - CANVAS.height() / 2.0)))
                .orElseThrow();
    }

    private static int top() {
        return (int) tile().quad().upperLeft().y() + CORNER;
    }

    private static int bottom() {
        return (int) tile().quad().lowerLeft().y() - CORNER;
    }

    /** Where the left edge of the tile should be in a row of pixels. */
    private static double edge(int y) {
        var upper = tile().quad().upperLeft();
        var lower = tile().quad().lowerLeft();
        return upper.x() + (y + 0.5 - upper.y()) / (lower.y() - upper.y()) * (lower.x() - upper.x());
    }

    /** Where the picture gets brighter than half, from the gap before the tile on, between the middles of two pixels. */
    private static double crossing(BufferedImage picture, int y) {
        int x = (int) Math.round(edge(y) - 3);
        while (level(picture, x, y) < HALF) {
            x++;
        }
        int before = level(picture, x - 1, y);
        return x - 0.5 + (double) (HALF - before) / (level(picture, x, y) - before);
    }

    private static boolean isMixed(BufferedImage picture, int x, int y) {
        return level(picture, x, y) > 25 && level(picture, x, y) < 230;
    }

    /** As the file has it: of a grey picture, which this wall is, {@code getRGB} takes the levels for light. */
    private static int level(BufferedImage picture, int x, int y) {
        return picture.getRaster().getSample(x, y, 0);
    }
}
