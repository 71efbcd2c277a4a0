package dev.imagery.rules.evaluation;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.model.Declarations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The experiments of a release. Each gives contexts an attribute, its cell, where they do not state that themselves.
 *
 * @param byAttribute by the attribute that is given; where several sets declare one, that of the set which is asked first counts for all
 */
public record Experiments(Map<String, Experiment> byAttribute) {

    public Experiments {
        byAttribute = Map.copyOf(byAttribute);
    }

    /** @param sets in the order in which they are asked */
    public static Experiments of(List<Declarations> sets) {
        var all = new HashMap<String, Experiment>();
        for (Declarations declarations : sets) {
            declarations.experiments().forEach(all::putIfAbsent);
        }
        return new Experiments(all);
    }

    /** Those that deal the values of an attribute. */
    public Map<String, Experiment> dealtBy(String attribute) {
        var dealing = new HashMap<>(byAttribute);
        dealing.values().removeIf(experiment -> !experiment.by().equals(attribute));
        return dealing;
    }

    /** The cells that the context is dealt to, by attribute. */
    public Map<String, String> dealt(Context context) {
        var cells = new HashMap<String, String>();
        byAttribute.forEach((attribute, experiment) -> {
            String value = context.attributes().get(experiment.by());
            String cell = value == null || context.attributes().containsKey(attribute) ? null : experiment.cell(value);
            if (cell != null) {
                cells.put(attribute, cell);
            }
        });
        return cells;
    }

    /** The context with its cells. */
    public Context completed(Context context) {
        return context.with(dealt(context));
    }
}
