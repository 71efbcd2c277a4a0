package dev.imagery.dsl.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.layout.Homography;
import dev.imagery.dsl.layout.Point;
import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.target.Size;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PerspectiveDesignTest {

    private static final Size HD = new Size(1920, 1080);
    private static final PerspectiveDesign ARTICLE = new PerspectiveDesign(10, 15, 10, List.of(0), List.of(0, -100));

    @Test
    void theArticlesWallHasItsCornersWhereTheCameraPutsThem() {
        var corners = view(ARTICLE).apply(Quad.rectangle(0, 0, 3150, 3100));

        assertThat(corners.upperLeft().x()).isCloseTo(-400, within(1e-6));
        assertThat(corners.upperLeft().y()).isCloseTo(-500, within(1e-6));
        assertThat(corners.lowerRight().x()).isCloseTo(2100, within(1e-6));
        assertThat(corners.lowerRight().y()).isCloseTo(1700, within(1e-6));
    }

    @Property(tries = 200)
    void noGapWiderThanThePaddingShowsWhateverTheWall(
            @ForAll @IntRange(min = 1, max = 100) int rows,
            @ForAll @IntRange(min = 1, max = 100) int cols,
            @ForAll @IntRange(min = -1000, max = 1000) int columnOffset,
            @ForAll @IntRange(min = -1000, max = 1000) int rowOffset,
            @ForAll @IntRange(min = 320, max = 4000) int width,
            @ForAll @IntRange(min = 320, max = 4000) int height) {
        var design = new PerspectiveDesign(rows, cols, 0, List.of(0, columnOffset), List.of(0));
        var shifted = new PerspectiveDesign(rows, cols, 0, List.of(0), List.of(0, rowOffset));

        for (var wall : List.of(design, shifted)) {
            double covered = wall.scene(new Size(width, height)).tiles().stream()
                    .mapToDouble(tile -> tile.quad().area() * tile.visibleShare())
                    .sum();
            assertThat(covered).isCloseTo((double) width * height, within(1.0 + width * height * 1e-6));
        }
    }

    @Property(tries = 200)
    void theInverseOfTheViewLeadsBack(
            @ForAll @IntRange(min = 0, max = 1920) int x, @ForAll @IntRange(min = 0, max = 1080) int y) {
        var view = view(ARTICLE);
        var back = view.apply(view.inverse().apply(new Point(x, y)));

        assertThat(back.x()).isCloseTo(x, within(1e-6));
        assertThat(back.y()).isCloseTo(y, within(1e-6));
    }

    @Test
    void sizesOfOneAspectSeeTheSameWall() {
        var small = ARTICLE.scene(new Size(960, 540)).tiles();
        var large = ARTICLE.scene(HD).tiles();

        assertThat(small).hasSameSizeAs(large);
        assertThat(large.getFirst().quad().upperLeft().x())
                .isCloseTo(2 * small.getFirst().quad().upperLeft().x(), within(1e-6));
    }

    @Test
    void tilesOverlapOnlyWhereRowsAndColumnsAreBothShifted() {
        assertThat(TileOverlap.existsIn(ARTICLE)).isFalse();
        assertThat(TileOverlap.existsIn(new PerspectiveDesign(10, 15, 10, List.of(0, -60, -700), List.of(0))))
                .isFalse();
        assertThat(TileOverlap.existsIn(new PerspectiveDesign(10, 15, 10, List.of(0, -60), List.of(0, -100))))
                .isTrue();
        assertThat(TileOverlap.existsIn(new PerspectiveDesign(10, 15, 10, List.of(0, -700), List.of(0, -100))))
                .isTrue();
    }

    @Property(tries = 300)
    void overlapIsWhatComparingAllVisibleTilesFinds(
            @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 1, max = 4) int cols,
            @ForAll @IntRange(min = 0, max = 40) int padding,
            @ForAll @net.jqwik.api.constraints.Size(min = 1, max = 4) List<@IntRange(min = -700, max = 700) Integer> columnOffsets,
            @ForAll @net.jqwik.api.constraints.Size(min = 1, max = 4) List<@IntRange(min = -700, max = 700) Integer> rowOffsets) {
        var design = new PerspectiveDesign(rows, cols, padding, columnOffsets, rowOffsets);
        // Seen from far enough that every pair of neighbours of the repeating wall is in the picture.
        var farther = new PerspectiveDesign(
                rows * 6, cols * 6, padding, repeated(design.columnOffsets(), 6), repeated(design.rowOffsets(), 6));
        var tiles = farther.scene(HD).tiles();

        boolean found = tiles.stream()
                .anyMatch(a -> tiles.stream()
                        .anyMatch(b ->
                                a != b && Math.abs(a.x() - b.x()) < a.width() && Math.abs(a.y() - b.y()) < a.height()));

        assertThat(TileOverlap.existsIn(design)).isEqualTo(found);
    }

    private static Homography view(PerspectiveDesign design) {
        return design.scene(HD).layers().getFirst().view();
    }

    private static List<Integer> repeated(List<Integer> offsets, int times) {
        return Collections.nCopies(times, offsets).stream()
                .flatMap(List::stream)
                .toList();
    }
}
