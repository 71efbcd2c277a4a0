package dev.imagery.rules.reading;

import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.model.Attribute;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The values of those attributes for which a set lists all: whoever names one of another is told. */
final class ListedValues {

    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, Set<String>> askable = new HashMap<>();

    ListedValues(Map<String, Attribute> attributes, List<Fallback> fallbacks) {
        attributes.forEach((name, attribute) -> {
            if (attribute instanceof Attribute.Listed(Set<String> values)) {
                listed.put(name, values);
                askable.put(name, new HashSet<>(values));
            }
        });
        for (Fallback fallback : fallbacks) {
            listed.getOrDefault(fallback.attribute(), Set.of())
                    .forEach(value -> askable(fallback.attribute()).addAll(fallback.after(value)));
        }
    }

    /** What rules may ask for: the listed values, and those that stand in for one. Empty where any. */
    Set<String> askable(String attribute) {
        return askable.getOrDefault(attribute, Set.of());
    }

    /** Those values that the attribute cannot have, sorted. */
    List<String> unknown(String attribute, Collection<String> values) {
        Set<String> known = askable.get(attribute);
        return known == null
                ? List.of()
                : values.stream()
                        .filter(value -> !known.contains(value))
                        .sorted()
                        .toList();
    }

    String expected(String attribute) {
        return "a value that the set lists for " + attribute;
    }

    /** A member is a value or another name. */
    void checkHierarchy(Place hierarchy) {
        Set<String> values = listed.get(hierarchy.name());
        if (values != null && hierarchy.node().isObject()) {
            var known = new HashSet<>(values);
            known.addAll(hierarchy.node().propertyNames());
            for (Place name : hierarchy.children()) {
                isEachOneOf(known, hierarchy.name(), name);
            }
        }
    }

    /** What stands in an order is a value; what has a parent is a value or a parent itself. */
    void checkFallback(Place fallback) {
        JsonNode named = fallback.node().path("attribute");
        Set<String> values = named.isString() ? listed.get(named.stringValue()) : null;
        Place nearest = fallback.child("nearest");
        Place parents = fallback.child("parents");
        if (values != null && nearest != null) {
            isEachOneOf(values, named.stringValue(), nearest);
        }
        if (values != null && parents != null && parents.node().isObject()) {
            var known = new HashSet<>(values);
            parents.children().stream()
                    .filter(parent -> parent.node().isString())
                    .forEach(parent -> known.add(parent.node().stringValue()));
            parents.children().stream()
                    .filter(parent -> !known.contains(parent.name()))
                    .forEach(parent ->
                            parent.unknown("unknown-value", parent.name(), expected(named.stringValue()), known));
        }
    }

    private void isEachOneOf(Set<String> known, String attribute, Place array) {
        for (Place item : array.node().isArray() ? array.children() : List.<Place>of()) {
            if (item.node().isString() && !known.contains(item.node().stringValue())) {
                item.unknown("unknown-value", item.node().stringValue(), expected(attribute), known);
            }
        }
    }
}
