package dev.imagery.rules.model;

import dev.imagery.rules.fallback.Fallback;
import java.util.List;
import java.util.Map;

/**
 * What a rule set says besides its rules, for all of them.
 *
 * @param attributes the attributes that rules may ask for; any where it is empty
 * @param hierarchies by attribute
 * @param fallbacks the first is given up first; one for an attribute at most
 */
public record Declarations(
        Map<String, AttributeType> attributes, Map<String, Hierarchy> hierarchies, List<Fallback> fallbacks) {

    /** Of a set that says nothing but its rules. */
    public static final Declarations NONE = new Declarations(Map.of(), Map.of(), List.of());

    public Declarations {
        attributes = Map.copyOf(attributes);
        hierarchies = Map.copyOf(hierarchies);
        fallbacks = List.copyOf(fallbacks);
        if (fallbacks.stream().map(Fallback::attribute).distinct().count() < fallbacks.size()) {
            throw new IllegalArgumentException("an attribute has one fallback");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
