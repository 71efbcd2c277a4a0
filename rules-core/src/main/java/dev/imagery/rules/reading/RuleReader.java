package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.reading.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one rule: the full form with {@code conditions}, or the short form of four attributes beside the payload, whose
 * id may be left out and is then its four values, such as {@code US/en/browser/high}.
 */
final class RuleReader {

    private static final List<String> SHORT_FORM = List.of("country", "language", "platform", "resolution");
    private static final Set<String> KNOWN = known();
    private static final String OBJECT_OF_CONDITIONS = "an object of conditions by attribute";

    private final RuleLimits limits;
    private final ConditionReader conditionReader;
    private final AdaptiveFieldsReader payloadReader;

    /** @param schemas that JSON in payloads is held against */
    RuleReader(RuleLimits limits, Schemas schemas) {
        this.limits = limits;
        this.conditionReader = new ConditionReader(limits);
        this.payloadReader = new AdaptiveFieldsReader(limits, schemas);
    }

    /**
     * Reads the rule with all its faults.
     *
     * @param index of the rule in its array
     */
    ReadRule read(Place place, int index) {
        if (!place.isObject("a rule")) {
            return new ReadRule(null, Map.of(), index, true);
        }
        int before = place.faults().total();
        place.knows(KNOWN);
        Map<String, Condition> conditions = conditions(place);
        String id = id(place, conditions);
        Place priority = place.child("priority");
        Integer rank = priority == null ? Integer.valueOf(0) : priority.integer(-1_000_000, 1_000_000);
        Map<String, AdaptiveValue> payload = payload(place);
        boolean full = place.child("conditions") != null;
        if (place.faults().total() > before || id == null || rank == null) {
            return new ReadRule(null, conditions, index, full);
        }
        var rule = new Rule(id, conditions, rank, payload);
        return new ReadRule(rule, rule.conditions(), index, full);
    }

    private @Nullable String id(Place place, Map<String, Condition> conditions) {
        if (place.child("id") == null && place.child("conditions") == null) {
            List<String> values = new ArrayList<>();
            for (String attribute : SHORT_FORM) {
                if (conditions.get(attribute) instanceof Equals(String value)) {
                    values.add(value);
                }
            }
            if (values.size() == SHORT_FORM.size()) {
                return String.join("/", values);
            }
        }
        Place id = place.required("id", "a string, unique in the set");
        return id == null ? null : id.text(1, limits.valueLength(), "a string");
    }

    private Map<String, Condition> conditions(Place place) {
        var conditions = new LinkedHashMap<String, Condition>();
        Place full = place.child("conditions");
        if (full != null) {
            if (full.isObject(OBJECT_OF_CONDITIONS) && full.hasSize(0, limits.conditions(), "conditions")) {
                for (Map.Entry<String, JsonNode> property : full.node().properties()) {
                    condition(full, property.getKey(), conditions);
                }
            }
        }
        for (String attribute : SHORT_FORM) {
            Place shortly = place.child(attribute);
            if (shortly != null && full != null) {
                shortly.fault("duplicate", attribute, "attributes in conditions alone, or beside the payload alone");
            } else if (shortly != null) {
                condition(place, attribute, conditions);
            }
        }
        return conditions;
    }

    private void condition(Place parent, String attribute, Map<String, Condition> conditions) {
        Place place = parent.child(attribute);
        if (place != null && place.isNamedWell(attribute)) {
            Condition condition = conditionReader.read(place);
            if (condition != null) {
                conditions.put(attribute, condition);
            }
        }
    }

    private Map<String, AdaptiveValue> payload(Place place) {
        Place payload = place.required("payload", AdaptiveFieldsReader.EXPECTED);
        return payload == null ? Map.of() : payloadReader.read(payload, 1);
    }

    private static Set<String> known() {
        var known = new TreeSet<>(SHORT_FORM);
        known.addAll(List.of("id", "conditions", "priority", "payload"));
        return known;
    }
}
