package dev.imagery.rules.index;

import dev.imagery.rules.index.ReleaseIndex.Placement;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Condition;

/**
 * A rule by positions instead of names; equal parts are shared between the rules of a set.
 *
 * @param attributes positions in the set's attributes
 * @param conditions of each attribute
 * @param fields positions in the set's fields
 * @param values of each field
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CompiledRule(String id, int[] attributes, Condition[] conditions, int[] fields, AdaptiveValue[] values) {

    boolean matches(Question question, Placement placement) {
        for (int i = 0; i < attributes.length; i++) {
            String value = question.value(placement.attributes()[attributes[i]]);
            if (value == null || !conditions[i].holds(value)) {
                return false;
            }
        }
        return true;
    }

    AdaptiveValue value(int field) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] == field) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("the rule " + id + " gives no such field");
    }
}
