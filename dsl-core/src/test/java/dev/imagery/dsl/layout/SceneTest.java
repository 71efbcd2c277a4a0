package dev.imagery.dsl.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final Size CANVAS = new Size(400, 300);
    private static final Homography STRAIGHT = Homography.scaling(1, 0, 0);

    @Test
    void tilesThatFaceEachOtherAcrossThePaddingAreNeighboursAndCornersAreNot() {
        var scene = scene(tile(0, 0, 0), tile(1, 110, 0), tile(2, 0, 110), tile(3, 110, 110));

        assertThat(scene.neighbours()).containsExactly(slots(1, 2), slots(0, 3), slots(0, 3), slots(1, 2));
    }

    @Test
    void aTileBesideTwoShiftedOnesIsTheNeighbourOfBoth() {
        var scene = scene(tile(0, 50, 0), tile(1, 0, 110), tile(2, 110, 110));

        assertThat(scene.neighbours().getFirst()).isEqualTo(slots(1, 2));
    }

    @Test
    void slotsAreNeighboursWhereTheWallRepeatsThem() {
        var scene = scene(tile(0, 0, 0), tile(1, 110, 0), tile(2, 220, 0), tile(0, 330, 0));

        assertThat(scene.neighbours()).containsExactly(slots(1, 2), slots(0, 2), slots(0, 1), slots());
    }

    @Test
    void aTileInFrontIsTheNeighbourOfThoseThatItCoversAPartOf() {
        var behind = Layer.of(STRAIGHT, 10, List.of(tile(0, 0, 0), tile(1, 300, 0)));
        var front = Layer.of(STRAIGHT, 0, List.of(tile(2, 50, 50)));
        var scene = new Scene(CANVAS, 3, "#000000", List.of(behind, front));

        assertThat(scene.neighbours()).containsExactly(slots(2), slots(), slots(0));
    }

    @Test
    void aSlotThatIsNotSeenIsHidden() {
        assertThat(scene(tile(0, 150, 100)).slotClasses().get(1)).isEqualTo(SlotClass.HIDDEN);
    }

    @Test
    void theMiddleOfTheCanvasIsTheCentreAndItsCornersAreTheRim() {
        assertThat(scene(tile(0, 150, 100), tile(1, 0, 0), tile(2, 60, 60), tile(3, -90, 100))
                        .slotClasses())
                .containsExactly(SlotClass.CENTRE, SlotClass.RIM, SlotClass.MIDDLE, SlotClass.RIM);
    }

    @Test
    void aSlotThatIsSeenTwiceCountsWhereItIsSeenBest() {
        assertThat(scene(tile(0, -90, 100), tile(0, 150, 100)).slotClasses().getFirst())
                .isEqualTo(SlotClass.CENTRE);
    }

    @Test
    void aLargeWholeTileIsOfTheCentreWhereverItStands() {
        var large = Tile.seen(0, 200, 0, 200, 300, STRAIGHT, CANVAS);

        assertThat(scene(large).slotClasses().getFirst()).isEqualTo(SlotClass.CENTRE);
    }

    @Test
    void whatATileInFrontHidesCountsAsNotVisible() {
        var behind = Layer.of(STRAIGHT, 0, List.of(tile(0, 0, 0), tile(1, 100, 0), tile(2, 200, 0)));

        var left = behind.behind(Quad.rectangle(50, 0, 160, 100));

        assertThat(left.tiles()).extracting(Tile::slot).containsExactly(0, 2);
        assertThat(left.tiles())
                .extracting(tile -> Math.round(tile.visibleShare() * 100))
                .containsExactly(50L, 90L);
    }

    @Property(tries = 60)
    void neighboursAreWhatComparingAllTilesFinds(
            @ForAll @IntRange(min = 1, max = 6) int rows,
            @ForAll @IntRange(min = 1, max = 6) int cols,
            @ForAll @IntRange(min = 0, max = 40) int padding,
            @ForAll @IntRange(min = -300, max = 300) int offset) {
        var scene = new PerspectiveDesign(rows, cols, padding, List.of(0, offset), List.of()).scene(CANVAS);

        var neighbours = scene.neighbours();

        for (var one : scene.tiles()) {
            for (var other : scene.tiles()) {
                if (one.slot() != other.slot() && one.isBeside(other, padding)) {
                    assertThat(neighbours.get(one.slot())).contains(other.slot());
                    assertThat(neighbours.get(other.slot())).contains(one.slot());
                }
            }
        }
        assertThat(neighbours.stream().mapToInt(Set::size).sum()).isEqualTo((int) scene.tiles().stream()
                .flatMap(one -> scene.tiles().stream()
                        .filter(other -> one.slot() != other.slot() && one.isBeside(other, padding))
                        .map(other -> List.of(one.slot(), other.slot())))
                .distinct()
                .count());
    }

    private static Tile tile(int slot, double x, double y) {
        return Tile.seen(slot, x, y, 100, 100, STRAIGHT, CANVAS);
    }

    private static Scene scene(Tile... tiles) {
        return new Scene(CANVAS, 4, "#000000", List.of(Layer.of(STRAIGHT, 10, List.of(tiles))));
    }

    private static SortedSet<Integer> slots(Integer... slots) {
        return new TreeSet<>(List.of(slots));
    }
}
