package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contexts that have just what a rule asks for, one after the other, each once. Used by one thread. */
final class LeastContexts {

    private final List<String> attributes = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();
    private final int[] at;
    private boolean complete = true;
    private boolean more;

    LeastContexts(Rule rule, ReleaseValues release) {
        rule.conditions().forEach((attribute, condition) -> {
            ReleaseValues.Values meeting = release.meeting(attribute, condition);
            attributes.add(attribute);
            values.add(meeting.values());
            complete &= meeting.complete();
        });
        List<String> times = release.times();
        if (!times.isEmpty() && !rule.conditions().containsKey(TimeWindow.NOW)) {
            attributes.add(TimeWindow.NOW); // which is always there
            values.add(times);
        }
        this.at = new int[attributes.size()];
        this.more = values.stream().noneMatch(List::isEmpty);
    }

    /** Whether they stand for all contexts that the rule matches. */
    boolean isComplete() {
        return complete;
    }

    /** Empty when there were all. */
    Optional<Context> next() {
        if (!more) {
            return Optional.empty();
        }
        Map<String, String> context = new HashMap<>();
        for (int i = 0; i < at.length; i++) {
            context.put(attributes.get(i), values.get(i).get(at[i]));
        }
        more = step();
        return Optional.of(new Context(context));
    }

    /** Counts as an odometer does; whether it did not come round. */
    private boolean step() {
        for (int i = 0; i < at.length; i++) {
            if (++at[i] < values.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }
}
