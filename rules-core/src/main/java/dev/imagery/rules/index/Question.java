package dev.imagery.rules.index;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.evaluation.Context;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A context laid out by the attribute positions of a release. Used by one thread, for one evaluation. */
final class Question {

    private final @Nullable AttributeValue[] values;

    /**
     * @param now what is asked for as {@value TimeWindow#NOW} where the context does not state it; nothing where null
     */
    Question(Vocabulary attributes, Context context, @Nullable Instant now) {
        Map<String, String> given = context.attributes();
        values = new @Nullable AttributeValue[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            String name = attributes.names().get(i);
            String text = given.get(name);
            if (text != null) {
                values[i] = new AttributeValue(text);
            } else if (now != null && name.equals(TimeWindow.NOW)) {
                values[i] = new AttributeValue(now.toString());
            }
        }
    }

    @Nullable AttributeValue value(int attribute) {
        return values[attribute];
    }

    /** Asks with another value from now on. */
    void change(int attribute, AttributeValue value) {
        values[attribute] = value;
    }
}
