package dev.imagery.dsl.placement;

import static dev.imagery.dsl.placement.PlacementRule.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.layout.SlotClass;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlacingStablyTest {

    private static final Stage GRID = Stage.grid(10, 15);
    private static final Stage WALL = Stage.perspective(10, 15, Stage.HD);

    @Property(tries = 100)
    void everyTitleStandsOnceWhereThereAreAsManyAsSlots(@ForAll long seed) {
        var titles = Catalogues.random(150, new Random(seed));

        assertThat(GRID.placing().place(titles, List.of(), STABLE).titles())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 150).boxed().toList());
    }

    @Property(tries = 100)
    void everyTitleStandsSomewhereWhereThereAreFewerThanSlots(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 149) int count) {
        var titles = Catalogues.random(count, new Random(seed));

        assertThat(GRID.placing().place(titles, List.of(), STABLE).titles())
                .containsAll(IntStream.range(0, count).boxed().toList());
    }

    @Property(tries = 100)
    void theBestRankedOfManyTitlesStandInTheCentre(@ForAll long seed) {
        var titles = Catalogues.random(300, new Random(seed));
        var placed = GRID.placing().place(titles, List.of(), STABLE).titles();
        var classes = GRID.scene().slotClasses();

        // Thirty slots are the centre. Swaps for the neighbours' sake keep to it, as far as there is one that helps.
        assertThat(IntStream.range(0, 5)
                        .filter(rank -> classes.get(placed.indexOf(rank)) == SlotClass.CENTRE)
                        .count())
                .isGreaterThanOrEqualTo(3);
        assertThat(IntStream.range(0, 150)
                        .filter(slot -> classes.get(slot) == SlotClass.CENTRE)
                        .map(placed::get)
                        .average()
                        .orElseThrow())
                .isLessThan(IntStream.range(0, 150)
                        .filter(slot -> classes.get(slot) == SlotClass.RIM)
                        .map(placed::get)
                        .average()
                        .orElseThrow());
    }

    @Property(tries = 100)
    void theSameTitlesStandInTheSameSlotsAgainAndAgain(@ForAll long seed) {
        var titles = Catalogues.random(100, new Random(seed));

        assertThat(WALL.placing().place(titles, List.of(), STABLE))
                .isEqualTo(Stage.perspective(10, 15, Stage.HD).placing().place(titles, List.of(), STABLE));
    }

    @Property(tries = 100)
    void nothingIsUnkeptWhereTitlesAreManyAndDiffer(@ForAll long seed) {
        assertThat(GRID.placing()
                        .place(Catalogues.random(200, new Random(seed)), List.of(), STABLE)
                        .unkept())
                .isEmpty();
    }

    @Property(tries = 100)
    void repeatsKeepTwoSlotsApart(@ForAll long seed, @ForAll @IntRange(min = 30, max = 149) int count) {
        assertThat(GRID.placing()
                        .place(Catalogues.random(count, new Random(seed)), List.of(), STABLE)
                        .unkept())
                .noneMatch(Unkept.NearItself.class::isInstance);
    }

    @Test
    void aFranchiseKeepsToItselfEvenWhereManyTitlesAreOfIt() {
        var titles = IntStream.rangeClosed(1, 150)
                .mapToObj(id ->
                        new RankedTitle(id, id % 3 == 0 ? Optional.of("one") : Optional.empty(), Optional.empty()))
                .toList();

        assertThat(GRID.placing().place(titles, List.of(), STABLE).unkept()).isEmpty();
    }

    @Test
    void whatTheTitlesDoNotAllowIsReported() {
        var titles = IntStream.rangeClosed(1, 150)
                .mapToObj(id -> new RankedTitle(id, Optional.of("one"), Optional.empty()))
                .toList();
        int pairs =
                GRID.scene().neighbours().stream().mapToInt(java.util.Set::size).sum() / 2;

        assertThat(GRID.placing().place(titles, List.of(), STABLE).unkept())
                .hasSize(pairs)
                .allMatch(Unkept.FranchiseBesideItself.class::isInstance);
    }

    @Test
    void pinsWin() {
        var pins = List.of(
                new Pin(140, Optional.of(new PinPlace.Numbered(3)), Optional.empty()),
                new Pin(141, Optional.of(new PinPlace.Centre()), Optional.empty()));
        var placement = GRID.placing().place(Catalogues.plain(150), pins, STABLE);
        int centre = placement.titles().indexOf(140);

        assertThat(placement.titles().get(2)).isEqualTo(139);
        assertThat(GRID.slots().get(centre).row().orElseThrow()).isBetween(4, 5);
        assertThat(GRID.slots().get(centre).column()).hasValue(7);
        assertThat(placement.titles()).doesNotHaveDuplicates();
    }

    @Test
    void aPinWithoutAPlaceStandsWhereEnoughOfItIsSeen() {
        var safeArea = new Box(0, 0, 0.9, 1);
        var pin = new Pin(150, Optional.empty(), Optional.of(0.95));
        var placement = GRID.placing(safeArea).place(Catalogues.plain(150), List.of(pin), STABLE);

        assertThat(GRID.slots().get(placement.titles().indexOf(149)).column()).hasValue(14);
        assertThat(placement.unkept()).isEmpty();
    }

    @Test
    void aPinOfWhichNowhereEnoughIsSeenIsReported() {
        var pin = new Pin(150, Optional.empty(), Optional.of(0.5));
        var placement = GRID.placing(Box.WHOLE).place(Catalogues.plain(150), List.of(pin), STABLE);

        assertThat(placement.unkept()).singleElement().isInstanceOfSatisfying(Unkept.SeenTooLittle.class, unkept -> {
            assertThat(unkept.title()).isEqualTo(150);
            assertThat(unkept.seen()).isZero();
        });
    }
}
