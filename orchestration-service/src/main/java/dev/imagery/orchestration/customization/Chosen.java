package dev.imagery.orchestration.customization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What one context gets.
 *
 * @param adaptiveFields the winning values by the name of their field
 * @param winners of each field, the rule that its value comes from
 * @param participations the experiments that dealt the context a cell
 * @param purged the fields that lack their value, as its picture was taken down since
 */
public record Chosen(
        Map<String, JsonNode> adaptiveFields,
        Map<String, Winner> winners,
        List<Participation> participations,
        Set<String> purged) {

    public Chosen {
        adaptiveFields = Map.copyOf(adaptiveFields);
        winners = Map.copyOf(winners);
        participations = List.copyOf(participations);
        purged = Set.copyOf(purged);
    }

    /** As it was chosen, whole. */
    public Chosen(
            Map<String, JsonNode> adaptiveFields, Map<String, Winner> winners, List<Participation> participations) {
        this(adaptiveFields, winners, participations, Set.of());
    }

    /** Of a context that nothing was chosen for. */
    public static final Chosen NOTHING = new Chosen(Map.of(), Map.of(), List.of());

    /** The rule that a value comes from. */
    public record Winner(String ruleSet, long version, String rule) {}

    /**
     * That the context takes part in an experiment.
     *
     * @param attribute that is the cell
     * @param forced whether the cell was not dealt, such as a tester's
     * @param exposed whether another cell would have given the context something else
     */
    public record Participation(String attribute, String cell, boolean forced, boolean exposed) {}
}
