package dev.imagery.rules.model;

import dev.imagery.rules.experiment.Experiment;
import dev.imagery.rules.fallback.Fallback;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set says besides its rules, for all of them.
 *
 * @param attributes the attributes that rules may ask for; any where it is empty
 * @param hierarchies by attribute
 * @param fallbacks the first is given up first; one for an attribute at most
 * @param experiments by the attribute that is the cell
 */
public record Declarations(
        Map<String, Attribute> attributes,
        Map<String, Hierarchy> hierarchies,
        List<Fallback> fallbacks,
        Map<String, Experiment> experiments) {

    /** Of a set that says nothing but its rules. */
    public static final Declarations NONE = new Declarations(Map.of(), Map.of(), List.of());

    public Declarations {
        attributes = Map.copyOf(attributes);
        hierarchies = Map.copyOf(hierarchies);
        fallbacks = List.copyOf(fallbacks);
        experiments = Map.copyOf(experiments);
        if (fallbacks.stream().map(Fallback::attribute).distinct().count() < fallbacks.size()) {
            throw new IllegalArgumentException("an attribute has one fallback");
        }
    }

    /** Of a set without experiments. */
    public Declarations(
            Map<String, Attribute> attributes, Map<String, Hierarchy> hierarchies, List<Fallback> fallbacks) {
        this(attributes, hierarchies, fallbacks, Map.of());
    }

    /** These as what comes after others of the same set: its experiments go on. */
    public Declarations after(Declarations earlier) {
        Map<String, Experiment> continued = new HashMap<>(experiments);
        continued.replaceAll((attribute, experiment) -> {
            Experiment before = earlier.experiments.get(attribute);
            return before == null ? experiment : experiment.after(before);
        });
        return new Declarations(attributes, hierarchies, fallbacks, continued);
    }

    /** The attributes of experiments whose sizes changed so often that they cannot go on from those of others of the same set. */
    public Set<String> overgrown(Declarations earlier) {
        return experiments.keySet().stream()
                .filter(attribute -> isOvergrown(experiments.get(attribute), earlier.experiments.get(attribute)))
                .collect(Collectors.toSet());
    }

    private static boolean isOvergrown(@Nullable Experiment experiment, @Nullable Experiment before) {
        return experiment != null && before != null && !experiment.canFollow(before);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
