package dev.imagery.rules.expectation;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.AdaptiveValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A test of rules: what one context gets. Fields that it does not name may be anything.
 *
 * @param name unique among tests that are kept together
 * @param values what each field gets, by name; empty where it must get nothing
 * @param rules the id of the rule that wins a field, by the field's name
 */
public record Expectation(
        String name,
        Context context,
        SortedMap<String, Optional<AdaptiveValue>> values,
        SortedMap<String, String> rules) {

    public Expectation {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }

    /** The same of maps in any order. */
    public static Expectation of(
            String name, Context context, Map<String, Optional<AdaptiveValue>> values, Map<String, String> rules) {
        return new Expectation(name, context, new TreeMap<>(values), new TreeMap<>(rules));
    }
}
