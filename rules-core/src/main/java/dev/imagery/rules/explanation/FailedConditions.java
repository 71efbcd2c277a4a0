package dev.imagery.rules.explanation;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeps a rule from matching a context. */
final class FailedConditions {

    private FailedConditions() {}

    /** By attribute. */
    static List<FailedCondition> of(Rule rule, Context context) {
        return rule.conditions().entrySet().stream()
                .filter(condition ->
                        fails(condition.getValue(), context.attributes().get(condition.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(condition -> new FailedCondition(
                        condition.getKey(),
                        condition.getValue(),
                        context.attributes().get(condition.getKey())))
                .toList();
    }

    private static boolean fails(Condition condition, @Nullable String value) {
        return value == null || !condition.holds(new AttributeValue(value));
    }
}
