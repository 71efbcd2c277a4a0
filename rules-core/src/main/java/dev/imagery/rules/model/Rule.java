package dev.imagery.rules.model;

import dev.imagery.rules.condition.Condition;
import java.util.Map;

/**
 * When the context meets every condition, the rule offers the values of its payload.
 *
 * @param id unique in its rule set, such as {@code US/en/browser/high}
 * @param conditions by attribute; a rule without any matches every context
 * @param priority the greater wins, before the conditions are looked at
 * @param payload the values offered, by adaptive field
 */
public record Rule(String id, Map<String, Condition> conditions, int priority, Map<String, AdaptiveValue> payload) {

    public Rule {
        conditions = Map.copyOf(conditions);
        payload = Map.copyOf(payload);
    }
}
