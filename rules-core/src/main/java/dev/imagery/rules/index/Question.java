package dev.imagery.rules.index;

import dev.imagery.rules.evaluation.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A context laid out by the attribute positions of a release. Used by one thread, for one evaluation. */
final class Question {

    private final @Nullable String[] values;

    Question(Vocabulary attributes, Context context) {
        Map<String, String> given = context.attributes();
        values = new @Nullable String[attributes.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = given.get(attributes.names().get(i));
        }
    }

    @Nullable String value(int attribute) {
        return values[attribute];
    }
}
