package dev.imagery.dsl.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is reported as unkept, against a slow and obvious check. */
class FindingTest {

    @Property(tries = 500)
    void exactlyWhatIsNotKeptIsReported(
            @ForAll("stages") Stage stage,
            @ForAll PlacementRule rule,
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(min = 1, max = 8) int franchises,
            @ForAll @IntRange(min = 1, max = 8) int colours,
            @ForAll @IntRange(min = 1, max = 12) int pinnedSlot,
            @ForAll long seed) {
        var random = new Random(seed);
        var titles = new ArrayList<RankedTitle>();
        for (long id = 1; id <= count; id++) {
            var colour = String.format("#%02x0000", random.nextInt(colours) * 12);
            titles.add(new RankedTitle(
                    id,
                    Optional.of("f" + random.nextInt(franchises)).filter(_ -> random.nextBoolean()),
                    Optional.of(colour).filter(_ -> random.nextBoolean())));
        }
        int pinned = Math.min(pinnedSlot, stage.slots().size());
        var pins = List.of(new Pin(1, Optional.of(new PinPlace.Numbered(pinned)), Optional.empty()));

        var placement = stage.placing().place(titles, pins, rule);

        assertThat(placement.titles().get(pinned - 1)).isZero();
        assertThat(placement.unkept().stream().map(Unkept::sentence))
                .containsExactlyInAnyOrderElementsOf(plainly(stage, titles, placement.titles()));
    }

    private static List<String> plainly(Stage stage, List<RankedTitle> titles, List<Integer> placed) {
        var found = new ArrayList<String>();
        var neighbours = stage.scene().neighbours();
        for (int one = 0; one < placed.size(); one++) {
            for (int other = one + 1; other < placed.size(); other++) {
                var title = titles.get(placed.get(one));
                var second = titles.get(placed.get(other));
                boolean beside = neighbours.get(one).contains(other);
                if (title.id() == second.id()) {
                    if (beside || haveOneNeighbour(neighbours.get(one), neighbours.get(other))) {
                        found.add(new Unkept.NearItself(title.id(), one + 1, other + 1).sentence());
                    }
                } else if (beside) {
                    if (title.franchise().isPresent() && title.franchise().equals(second.franchise())) {
                        found.add(new Unkept.FranchiseBesideItself(
                                        title.franchise().get(), title.id(), one + 1, second.id(), other + 1)
                                .sentence());
                    }
                    double difference = difference(title, second);
                    if (difference < 7) {
                        found.add(new Unkept.ColoursAlike(title.id(), one + 1, second.id(), other + 1, difference)
                                .sentence());
                    }
                }
            }
        }
        return found;
    }

    private static boolean haveOneNeighbour(Set<Integer> ofOne, Set<Integer> ofOther) {
        var common = new TreeSet<>(ofOne);
        common.retainAll(ofOther);
        return !common.isEmpty();
    }

    private static double difference(RankedTitle one, RankedTitle other) {
        return one.dominantColour()
                .flatMap(colour ->
                        other.dominantColour().map(second -> Lab.of(colour).differenceFrom(Lab.of(second))))
                .orElse(Double.MAX_VALUE);
    }

    @Provide
    Arbitrary<Stage> stages() {
        return Arbitraries.of(
                Stage.grid(3, 4),
                Stage.grid(1, 14),
                Stage.grid(6, 8),
                Stage.perspective(3, 5, Stage.HD),
                Stage.of("{\"type\": \"hero\"}", Stage.HD),
                Stage.of("{\"type\": \"mosaic\"}", Stage.PORTRAIT),
                Stage.of("{\"type\": \"filmstrip\"}", Stage.HD),
                Stage.perspective(10, 15, Stage.PORTRAIT));
    }
}
