package dev.imagery.rules.reading;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.model.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it was read by itself, before it is seen together with the set's declarations.
 *
 * @param rule null where it is faulty
 * @param conditions those that are not faulty
 * @param index in the array of rules
 * @param full whether its conditions stand in an object of their own
 */
record ReadRule(@Nullable Rule rule, Map<String, Condition> conditions, int index, boolean full) {

    /** Where the condition on the attribute stands below the array of rules. */
    String pointer(String attribute) {
        return "/" + index + (full ? "/conditions/" : "/") + attribute;
    }
}
