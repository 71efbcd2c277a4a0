package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.experiment.Experiment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the shares of an attribute cut its values: a dimension for each salt, with a piece between any two neighbouring bounds. */
final class Shares {

    private static final long MOST = 1_000_000_000;

    private final Map<String, List<Integer>> ends = new TreeMap<>();
    private final List<Experiment> experiments;

    /** @param experiments that deal the attribute's values to cells, each a dimension of those with a cell and those without */
    Shares(Collection<Condition> conditions, Collection<Experiment> experiments) {
        this.experiments = experiments.stream().filter(Experiment::leavesSome).toList();
        var bounds = new TreeMap<String, TreeSet<Integer>>();
        for (Condition condition : conditions) {
            if (condition instanceof Percentage(int from, int until, String salt)) {
                bounds.computeIfAbsent(salt, s -> new TreeSet<>(List.of(Percentage.WHOLE)))
                        .addAll(List.of(from, until));
            }
        }
        bounds.forEach((salt, all) ->
                ends.put(salt, all.stream().filter(bound -> bound > 0).toList()));
    }

    /** How many combinations of pieces there are; what is more than a billion is told as that. */
    long combinations() {
        return Stream.concat(
                        ends.values().stream().map(List::size),
                        experiments.stream().map(experiment -> 2))
                .mapToLong(Integer::longValue)
                .reduce(1, (a, b) -> Math.min(a * b, MOST));
    }

    /** The piece that a value falls into, where there is one salt alone; empty otherwise. */
    Optional<Percentage> piece(String value) {
        if (ends.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, List<Integer>> salted = ends.entrySet().iterator().next();
        int place = Percentage.place(salted.getKey(), value);
        int from = 0;
        for (int end : salted.getValue()) {
            if (place < end) {
                return Optional.of(new Percentage(from, end, salted.getKey()));
            }
            from = end;
        }
        throw new IllegalStateException("the last piece ends with the whole");
    }

    /** The number of the combination that a value falls into. */
    long combination(String value) {
        long combination = 0;
        for (Map.Entry<String, List<Integer>> salted : ends.entrySet()) {
            int place = Percentage.place(salted.getKey(), value);
            long piece = salted.getValue().stream().filter(end -> end <= place).count();
            combination = combination * salted.getValue().size() + piece;
        }
        for (Experiment experiment : experiments) {
            combination = combination * 2 + (experiment.cell(value) == null ? 0 : 1);
        }
        return combination;
    }
}
