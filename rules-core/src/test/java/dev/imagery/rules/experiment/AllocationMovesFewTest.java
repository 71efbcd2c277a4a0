package dev.imagery.rules.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the sizes were one after the other. */
class AllocationMovesFewTest {

    private static final List<String> CELLS = List.of("a", "b", "c", "d");

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void onlyWhoHasToLeavesACell(@ForAll("histories") List<Map<String, Integer>> sizes) {
        for (int step = 1; step < sizes.size(); step++) {
            Experiment before = new Experiment("v", "s", sizes.subList(0, step), Map.of());
            Experiment after = new Experiment("v", "s", sizes.subList(0, step + 1), Map.of());
            for (String cell : CELLS) {
                int lost = before.cells().getOrDefault(cell, 0) - after.cells().getOrDefault(cell, 0);
                assertThat(buckets(before, cell) - kept(before, after, cell)).isEqualTo(Math.max(lost, 0));
                assertThat(buckets(after, cell)).isEqualTo(after.cells().getOrDefault(cell, 0));
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aStepBackUndoesAStep(
            @ForAll("histories") List<Map<String, Integer>> sizes, @ForAll("sizes") Map<String, Integer> other) {
        var there = new ArrayList<>(sizes);
        there.add(other);
        there.add(sizes.getLast());
        Experiment before = new Experiment("v", "s", sizes, Map.of());
        Experiment after = new Experiment("v", "s", there, Map.of());

        assertThat(IntStream.range(0, Experiment.BUCKETS)
                        .filter(bucket -> !Objects.equals(before.cellOf(bucket), after.cellOf(bucket))))
                .isEmpty();
    }

    private static int buckets(Experiment experiment, String cell) {
        return (int) IntStream.range(0, Experiment.BUCKETS)
                .filter(bucket -> cell.equals(experiment.cellOf(bucket)))
                .count();
    }

    private static int kept(Experiment before, Experiment after, String cell) {
        return (int) IntStream.range(0, Experiment.BUCKETS)
                .filter(bucket -> cell.equals(before.cellOf(bucket)) && cell.equals(after.cellOf(bucket)))
                .count();
    }

    @Provide
    Arbitrary<List<Map<String, Integer>>> histories() {
        return sizes().list().ofMinSize(1).ofMaxSize(6);
    }

    /** Often all is dealt, and cells are often gone. */
    @Provide
    Arbitrary<Map<String, Integer>> sizes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4).list().ofSize(CELLS.size() + 1),
                        Arbitraries.of(true, false))
                .as((weights, all) -> {
                    int total = Math.max(
                            1,
                            weights.stream()
                                    .limit(all ? CELLS.size() : CELLS.size() + 1)
                                    .mapToInt(Integer::intValue)
                                    .sum());
                    Map<String, Integer> sizes = new HashMap<>();
                    for (int i = 0; i < CELLS.size(); i++) {
                        if (weights.get(i) > 0) {
                            sizes.put(CELLS.get(i), weights.get(i) * Experiment.BUCKETS / total);
                        }
                    }
                    return sizes;
                })
                .filter(sizes -> !sizes.isEmpty());
    }
}
