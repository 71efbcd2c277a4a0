package dev.imagery.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final List<String> VISITORS =
            IntStream.range(0, 40_000).mapToObj(i -> "visitor-" + i).toList();

    /** Of sizes one after the other. */
    private static Experiment experiment(List<Map<String, Integer>> sizes) {
        return new Experiment("visitor", "tone", sizes, Map.of());
    }

    private static Experiment experiment(Map<String, Integer> sizes) {
        return experiment(List.of(sizes));
    }

    private static Set<String> in(String cell, Experiment experiment) {
        return VISITORS.stream()
                .filter(visitor -> cell.equals(experiment.cell(visitor)))
                .collect(Collectors.toSet());
    }

    @Test
    void aCellHasItsShareOfAllValues() {
        Experiment experiment = experiment(Map.of("bold", 2_500, "calm", 100));

        assertThat(in("bold", experiment).size()).isBetween(9_700, 10_300);
        assertThat(in("calm", experiment).size()).isBetween(330, 470);
    }

    @Test
    void aCellOfNothingHasNoOneAndACellOfAllEveryone() {
        Experiment experiment = experiment(Map.of("bold", 0, "calm", 10_000));

        assertThat(in("bold", experiment)).isEmpty();
        assertThat(in("calm", experiment)).hasSameSizeAs(VISITORS);
        assertThat(experiment.leavesSome()).isFalse();
    }

    @Test
    void aCellThatGrowsIntoWhatIsFreeMovesNoOne() {
        Experiment before = experiment(Map.of("bold", 2_000, "calm", 3_000));
        Experiment after = experiment(List.of(before.cells(), Map.of("bold", 5_000, "calm", 3_000)));

        assertThat(in("bold", after).containsAll(in("bold", before))).isTrue();
        assertThat(in("calm", after).equals(in("calm", before))).isTrue();
    }

    @Test
    void whoLeavesACellThatShrinksIsOfTheOnesThatItLostAndComesBackWhenItGrowsAgain() {
        Map<String, Integer> wide = Map.of("bold", 6_000, "calm", 4_000);
        Map<String, Integer> narrow = Map.of("bold", 3_000, "calm", 7_000);
        Experiment before = experiment(wide);
        Experiment between = experiment(List.of(wide, narrow));
        Experiment after = experiment(List.of(wide, narrow, wide));

        assertThat(in("bold", before).containsAll(in("bold", between))).isTrue();
        assertThat(in("calm", between).containsAll(in("calm", before))).isTrue();
        assertThat(in("bold", after).equals(in("bold", before))).isTrue();
        assertThat(in("calm", after).equals(in("calm", before))).isTrue();
    }

    @Test
    void theSameOnesComeBackThoughAnotherCellHadThemInBetween() {
        Map<String, Integer> start = Map.of("bold", 5_000, "calm", 5_000);
        Map<String, Integer> third = Map.of("bold", 3_000, "calm", 5_000, "loud", 2_000);
        Experiment after = experiment(List.of(start, third, Map.of("bold", 3_000, "calm", 5_000), start));

        assertThat(in("bold", after).equals(in("bold", experiment(start)))).isTrue();
    }

    @Test
    void aCellThatIsGoneComesBackWithItsOwn() {
        Map<String, Integer> both = Map.of("bold", 3_000, "calm", 3_000);
        Experiment after = experiment(List.of(both, Map.of("calm", 3_000), both));

        assertThat(in("bold", after).equals(in("bold", experiment(both)))).isTrue();
    }

    @Test
    void experimentsOfDifferentSaltsAreIndependent() {
        Experiment tone = experiment(Map.of("bold", 5_000));
        Experiment colour = new Experiment("visitor", "colour", List.of(Map.of("red", 5_000)), Map.of());
        Set<String> both = in("bold", tone);
        both.retainAll(in("red", colour));

        assertThat(both.size()).isBetween(9_700, 10_300);
    }

    @Test
    void testersAreInTheCellThatTheyAreForcedInto() {
        Map<String, String> forced = new HashMap<>();
        VISITORS.subList(0, 100).forEach(visitor -> forced.put(visitor, "calm"));
        var experiment = new Experiment("visitor", "tone", List.of(Map.of("bold", 10_000, "calm", 0)), forced);

        assertThat(in("calm", experiment)).hasSameElementsAs(forced.keySet());
        assertThat(experiment.isForced("visitor-1")).isTrue();
        assertThat(experiment.isForced("visitor-100")).isFalse();
    }

    @Test
    void whatComesAfterAnExperimentGoesOnFromItsSizes() {
        Experiment first = experiment(Map.of("bold", 1_000));
        Experiment second = experiment(Map.of("bold", 2_000));

        assertThat(second.after(first)).isEqualTo(experiment(List.of(first.cells(), second.cells())));
        assertThat(first.after(first)).isEqualTo(first);
        assertThat(second.after(second.after(first))).isEqualTo(second.after(first));
    }

    @Test
    void anotherSaltOrAttributeBeginsAnew() {
        Experiment first = experiment(Map.of("bold", 1_000));
        var salted = new Experiment("visitor", "tone-2", List.of(Map.of("bold", 2_000)), Map.of());
        var household = new Experiment("household", "tone", List.of(Map.of("bold", 2_000)), Map.of());

        assertThat(salted.after(first)).isEqualTo(salted);
        assertThat(household.after(first)).isEqualTo(household);
    }

    @Test
    void whatIsNoExperimentIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> experiment(Map.of("bold", 5_000, "calm", 5_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> experiment(Map.of("bold", -1)));
        assertThatIllegalArgumentException().isThrownBy(() -> experiment(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Experiment("visitor", "", List.of(Map.of("bold", 1)), Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Experiment("visitor", "tone", List.of(Map.of("bold", 1)), Map.of("v", "loud")));
    }
}
