package dev.imagery.rules.explanation;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.FallbackContexts;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The contexts that a set is asked with for one question, and where rules match them. Used by one thread. */
final class AskedContexts {

    /** Where a rule is that matches none of the contexts. */
    static final int NOWHERE = -1;

    private final List<Context> contexts;
    private final List<Map<String, AttributeValue>> values = new ArrayList<>();
    private final Set<String> givenUp;

    AskedContexts(Context question, List<Fallback> fallbacks) {
        contexts = FallbackContexts.of(question, fallbacks);
        for (Context context : contexts) {
            Map<String, AttributeValue> read = new HashMap<>();
            context.attributes().forEach((attribute, value) -> read.put(attribute, new AttributeValue(value)));
            values.add(read);
        }
        givenUp = fallbacks.stream().map(Fallback::attribute).collect(Collectors.toSet());
    }

    /** The context of this place, the question's own being 0. */
    Context context(int place) {
        return contexts.get(place);
    }

    /** The place of the first context that the rule matches; {@link #NOWHERE} where it matches none. */
    int place(Rule rule) {
        if (isHopeless(rule)) {
            return NOWHERE;
        }
        for (int place = 0; place < values.size(); place++) {
            if (failed(rule, values.get(place)) == 0) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** How many conditions of the rule the question itself does not meet. */
    int failed(Rule rule) {
        return failed(rule, values.getFirst());
    }

    /** Whether the rule fails by an attribute that nothing stands in for: of many rules that is seen soonest. */
    private boolean isHopeless(Rule rule) {
        for (Map.Entry<String, Condition> condition : rule.conditions().entrySet()) {
            if (!givenUp.contains(condition.getKey()) && fails(condition, values.getFirst())) {
                return true;
            }
        }
        return false;
    }

    private static int failed(Rule rule, Map<String, AttributeValue> values) {
        int failed = 0;
        for (Map.Entry<String, Condition> condition : rule.conditions().entrySet()) {
            if (fails(condition, values)) {
                failed++;
            }
        }
        return failed;
    }

    private static boolean fails(Map.Entry<String, Condition> condition, Map<String, AttributeValue> values) {
        AttributeValue value = values.get(condition.getKey());
        return value == null || !condition.getValue().holds(value);
    }
}
