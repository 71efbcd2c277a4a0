package dev.imagery.dsl.placement;

import static dev.imagery.dsl.placement.PlacementRule.STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * How few slots another title moves. No placement that knows only of the titles at hand can promise that for every set of ids.
 * Of as many titles as slots, one change in two hundred moves more than a tenth of 120 slots, and so these properties have their
 * seeds: they are examples. {@link StabilityFigures} measures how often it holds.
 */
class StabilityTest {

    /** A tenth of fewer slots is less than any placement can promise: what moves grows only with the logarithm of their number. */
    private static final int MOST_OF_FEW = 12;

    private static final List<Stage> SMALL = List.of(
            Stage.grid(4, 6),
            Stage.grid(5, 8),
            Stage.of("{\"type\": \"grid\"}", Stage.PORTRAIT),
            Stage.of("{\"type\": \"diagonal\"}", Stage.HD),
            Stage.perspective(6, 10, Stage.HD));

    private static final List<Stage> STAGES = List.of(
            Stage.perspective(10, 15, Stage.HD),
            Stage.perspective(10, 15, Stage.PORTRAIT),
            Stage.perspective(8, 20, Stage.HD),
            Stage.perspective(14, 10, Stage.HD),
            Stage.grid(10, 15),
            Stage.grid(9, 16),
            Stage.grid(12, 12),
            Stage.of("{\"type\": \"grid\", \"rows\": 8, \"cols\": 18}", Stage.HD),
            Stage.of("{\"type\": \"diagonal\", \"rows\": 10, \"cols\": 12}", Stage.HD));

    private static final Map<Stage, Placing> PLACING = new ConcurrentHashMap<>();

    @Property(tries = 500, seed = "1")
    void oneTitleMoreMovesAtMostATenthOfTheSlots(
            @ForAll("stages") Stage stage, @ForAll @IntRange(min = 30, max = 250) int count, @ForAll long seed) {
        var random = new Random(seed);
        var before = Catalogues.random(count, random);
        var after = new ArrayList<>(before);
        after.add(random.nextInt(count + 1), Catalogues.random(random));

        assertFewMove(stage, before, after);
    }

    @Property(tries = 500, seed = "2")
    void oneTitleLessMovesAtMostATenthOfTheSlots(
            @ForAll("stages") Stage stage, @ForAll @IntRange(min = 30, max = 250) int count, @ForAll long seed) {
        var random = new Random(seed);
        var before = Catalogues.random(count, random);
        var after = new ArrayList<>(before);
        after.remove(random.nextInt(count));

        assertFewMove(stage, before, after);
    }

    @Property(tries = 500, seed = "3")
    void anotherTitleMovesAtMostATenthOfTheSlots(
            @ForAll("stages") Stage stage, @ForAll @IntRange(min = 30, max = 250) int count, @ForAll long seed) {
        var random = new Random(seed);
        var before = Catalogues.random(count, random);
        var after = new ArrayList<>(before);
        after.set(random.nextInt(count), Catalogues.random(random));

        assertFewMove(stage, before, after);
    }

    @Property(tries = 500, seed = "4")
    void aNewTitleAtTheTopMovesAtMostATenthOfTheSlots(
            @ForAll("stages") Stage stage, @ForAll @IntRange(min = 30, max = 250) int count, @ForAll long seed) {
        var random = new Random(seed);
        var before = Catalogues.random(count, random);
        var after = new ArrayList<>(before);
        after.removeLast();
        after.addFirst(Catalogues.random(random));

        assertFewMove(stage, before, after);
    }

    @Property(tries = 500, seed = "5")
    void aNewTitleMovesAtMostADozenSlotsOfASmallDesign(
            @ForAll("small") Stage stage, @ForAll @IntRange(min = 25, max = 120) int count, @ForAll long seed) {
        var random = new Random(seed);
        var before = Catalogues.random(count, random);
        var after = new ArrayList<>(before);
        after.removeLast();
        after.addFirst(Catalogues.random(random));

        assertFewMove(stage, before, after);
    }

    /** So few changes would be over by chance now and then, and so they have their seed. */
    @Example
    void hardlyAnyChangeMovesMoreThanATenth() {
        assertHardlyAnyIsOver(150, 6);
    }

    /** Of any titles: the tail that no seed hides. Seen are 1 in 28,000 on the wall, and 1 in 200 on a full grid of 120. */
    @Property(tries = 1)
    @Tag("long")
    void hardlyAnyChangeOfAnyTitlesMovesMoreThanATenth(@ForAll long seed) {
        assertHardlyAnyIsOver(1_500, seed);
    }

    private static void assertHardlyAnyIsOver(int changes, long seed) {
        assertThat(shareOverATenth(Stage.perspective(10, 15, Stage.HD), changes, seed))
                .isLessThan(0.005);
        assertThat(shareOverATenth(Stage.grid(10, 12), changes, seed)).isLessThan(0.025);
    }

    private static double shareOverATenth(Stage stage, int changes, long seed) {
        var random = new Random(seed);
        int over = 0;
        for (int i = 0; i < changes; i++) {
            var before = Catalogues.random(stage.slots().size(), random);
            var after = new ArrayList<>(before);
            after.remove(random.nextInt(before.size()));
            after.add(random.nextInt(before.size()), Catalogues.random(random));
            over += changed(stage, before, after).length > stage.slots().size() / 10 ? 1 : 0;
        }
        return (double) over / changes;
    }

    private static int[] changed(Stage stage, List<RankedTitle> before, List<RankedTitle> after) {
        var earlier = placed(stage, before);
        var later = placed(stage, after);
        return IntStream.range(0, stage.slots().size())
                .filter(slot -> !earlier.get(slot).equals(later.get(slot)))
                .toArray();
    }

    /** The title of each slot. */
    private static List<RankedTitle> placed(Stage stage, List<RankedTitle> titles) {
        return PLACING.computeIfAbsent(stage, Stage::placing).place(titles, List.of(), STABLE).titles().stream()
                .map(titles::get)
                .toList();
    }

    /** Where titles repeat, those that come and go have several slots each, and no other moves for that. */
    private static void assertFewMove(Stage stage, List<RankedTitle> before, List<RankedTitle> after) {
        var earlier = placed(stage, before);
        var later = placed(stage, after);
        int slots = stage.slots().size();
        var common = new HashSet<>(before);
        common.retainAll(new HashSet<>(after));

        var changed = changed(stage, before, after);
        long moved = IntStream.of(changed)
                .filter(slot -> common.contains(earlier.get(slot)) && common.contains(later.get(slot)))
                .count();
        int most = Math.max(slots / 10, MOST_OF_FEW);
        assertThat(moved).isLessThanOrEqualTo(most);
        if (before.size() >= slots) {
            assertThat(changed.length).isLessThanOrEqualTo(most);
        }
    }

    @Provide
    Arbitrary<Stage> stages() {
        return Arbitraries.of(STAGES);
    }

    @Provide
    Arbitrary<Stage> small() {
        return Arbitraries.of(SMALL);
    }
}
