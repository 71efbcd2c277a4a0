package dev.imagery.rules.evaluation;

import dev.imagery.rules.condition.TimeWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of the one who asks.
 *
 * @param attributes such as {@code country=US}, {@code language=en}; an attribute that no rule names is of no effect
 */
public record Context(Map<String, String> attributes) {

    public Context {
        attributes = Map.copyOf(attributes);
    }

    /** The same with these attributes besides, or in place of its own. */
    public Context with(Map<String, String> others) {
        if (others.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(attributes);
        all.putAll(others);
        return new Context(all);
    }

    /** The same at this time, in {@value TimeWindow#NOW}, unless the context states a time itself. */
    public Context at(Instant now) {
        Map<String, String> timed = new HashMap<>(attributes);
        timed.putIfAbsent(TimeWindow.NOW, now.toString());
        return new Context(timed);
    }
}
