package dev.imagery.rules.index;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Rule;
import java.util.HashMap;
import java.util.Map;

/**
 * A rule by positions instead of names; equal parts are shared between the rules of a set.
 *
 * @param attributes positions in the set's attributes
 * @param conditions of each attribute
 * @param priority of no effect here, as the rules stand in their order; for those who ask why
 * @param fields positions in the set's fields
 * @param values of each field
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledRule(
        String id, int[] attributes, Condition[] conditions, int priority, int[] fields, AdaptiveValue[] values) {

    boolean matches(Asking asking) {
        for (int i = 0; i < attributes.length; i++) {
            AttributeValue value = asking.value(attributes[i]);
            if (value == null || !conditions[i].holds(value)) {
                return false;
            }
        }
        return true;
    }

    /** The rule as it was before names became positions. */
    Rule rule(Vocabulary attributeNames, Vocabulary fieldNames) {
        Map<String, Condition> conditionOf = new HashMap<>();
        for (int i = 0; i < attributes.length; i++) {
            conditionOf.put(attributeNames.names().get(attributes[i]), conditions[i]);
        }
        Map<String, AdaptiveValue> payload = new HashMap<>();
        for (int i = 0; i < fields.length; i++) {
            payload.put(fieldNames.names().get(fields[i]), values[i]);
        }
        return new Rule(id, conditionOf, priority, payload);
    }
}
