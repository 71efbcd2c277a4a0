package dev.imagery.rules.reading;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one test: {@code {"name": …, "context": {…}, "expect": {"headline": "…", "callToAction": null}, "rules": {"headline": "jp"}}}. */
final class ExpectationReader {

    private static final Set<String> KNOWN = Set.of("name", "context", "expect", "rules");
    private static final String CONTEXT = "an object of strings by attribute";
    private static final String VALUES = "an object of values by adaptive field, null for none";
    private static final String RULES = "an object of rule ids by adaptive field";

    private final RuleLimits limits;
    private final ContextReader contextReader;
    private final AdaptiveValueReader valueReader;

    ExpectationReader(RuleLimits limits) {
        this.limits = limits;
        this.contextReader = new ContextReader(limits, 1);
        this.valueReader = new AdaptiveValueReader(limits, Schemas.stated());
    }

    @Nullable Expectation read(Place place) {
        if (!place.isObject("a test with a name, a context and what to expect")) {
            return null;
        }
        int before = place.faults().total();
        place.knows(KNOWN);
        Place name = place.required("name", "a string, unique among the tests");
        String called = name == null ? null : name.text(1, limits.valueLength(), "a string");
        Place context = place.required("context", CONTEXT);
        Context asked = context == null ? null : contextReader.context(context);
        Map<String, Optional<AdaptiveValue>> values = values(place);
        Map<String, String> rules = rules(place);
        return place.faults().total() > before || called == null || asked == null
                ? null
                : Expectation.of(called, asked, values, rules);
    }

    private Map<String, Optional<AdaptiveValue>> values(Place place) {
        var values = new TreeMap<String, Optional<AdaptiveValue>>();
        Place expect = place.required("expect", VALUES);
        for (Field field : fields(expect, VALUES)) {
            if (field.place().node().isNull()) {
                values.put(field.name(), Optional.empty());
            } else {
                AdaptiveValue value = valueReader.read(field.place());
                if (value != null) {
                    values.put(field.name(), Optional.of(value));
                }
            }
        }
        return values;
    }

    private Map<String, String> rules(Place place) {
        var rules = new TreeMap<String, String>();
        for (Field field : fields(place.child("rules"), RULES)) {
            String rule = field.place().text(1, limits.valueLength(), "the id of a rule");
            if (rule != null) {
                rules.put(field.name(), rule);
            }
        }
        return rules;
    }

    private List<Field> fields(@Nullable Place place, String expected) {
        if (place == null || !place.isObject(expected) || !place.hasSize(1, limits.fields(), "adaptive fields")) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>();
        for (String name : place.node().propertyNames()) {
            Place field = place.child(name);
            if (field != null && field.isNamedWell(name)) {
                fields.add(new Field(name, field));
            }
        }
        return fields;
    }

    private record Field(String name, Place place) {}
}
