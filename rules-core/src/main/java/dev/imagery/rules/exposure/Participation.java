package dev.imagery.rules.exposure;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.model.AdaptiveValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * That a context takes part in an experiment.
 *
 * @param attribute that is the cell
 * @param cell that the context is in
 * @param forced whether it was not dealt, such as a tester's
 * @param exposed whether another cell of more than nothing would have given the context some other value: only of such contexts can the
 *     experiment tell anything
 */
public record Participation(String attribute, String cell, boolean forced, boolean exposed) {

    /**
     * Of each experiment that deals the context a cell that rules ask for, sorted by attribute. A context that states its cell itself takes
     * no part. To know about exposure, the context is asked in the place of each other cell.
     *
     * @param answer what the context got from this release at this time
     */
    public static List<Participation> of(ReleaseIndex release, Context context, Instant now, Evaluation answer) {
        Map<String, String> dealt = release.experiments().dealt(context);
        dealt.keySet().retainAll(release.attributeNames());
        return new TreeMap<>(dealt)
                .entrySet().stream()
                        .map(cell -> of(release, context, now, answer, cell.getKey(), cell.getValue()))
                        .toList();
    }

    private static Participation of(
            ReleaseIndex release, Context context, Instant now, Evaluation answer, String attribute, String cell) {
        Experiment experiment = release.experiments().byAttribute().get(attribute);
        if (experiment == null) {
            throw new IllegalArgumentException("no experiment deals " + attribute);
        }
        Map<String, AdaptiveValue> values = values(answer);
        boolean exposed = experiment.cells().entrySet().stream()
                .filter(other -> other.getValue() > 0 && !other.getKey().equals(cell))
                .map(other -> context.with(Map.of(attribute, other.getKey())))
                .anyMatch(other -> !values(release.evaluate(other, now)).equals(values));
        String value = context.attributes().getOrDefault(experiment.by(), "");
        return new Participation(attribute, cell, experiment.isForced(value), exposed);
    }

    private static Map<String, AdaptiveValue> values(Evaluation answer) {
        var values = new HashMap<String, AdaptiveValue>();
        for (Selection selection : answer.selections()) {
            values.put(selection.field(), selection.value().asSeen());
        }
        return values;
    }
}
