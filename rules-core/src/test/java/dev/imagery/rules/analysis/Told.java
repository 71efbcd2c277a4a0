package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.evaluation.Context;
import java.util.List;

/** Whether a context is one of those that patterns tell. */
enum Told {
    NO,
    /** A pattern has an example, and it cannot be seen what that stands for. */
    MAYBE,
    YES;

    /** @param unlike whether a value is like an example that it is not: no, or maybe */
    static Told by(List<Pattern> patterns, Context context, Told unlike) {
        return patterns.stream()
                .map(pattern -> by(pattern, context, unlike))
                .max(Told::compareTo)
                .orElse(NO);
    }

    private static Told by(Pattern pattern, Context context, Told unlike) {
        return pattern.attributes().entrySet().stream()
                .map(entry -> by(entry.getValue(), context.attributes().get(entry.getKey()), unlike))
                .min(Told::compareTo)
                .orElse(YES);
    }

    private static Told by(Values values, String value, Told unlike) {
        if (value == null) {
            return values.absent() ? YES : NO;
        }
        Told some = values.parts().stream()
                .map(part -> by(part, value, unlike))
                .max(Told::compareTo)
                .orElse(NO);
        if (values.otherThan()) {
            return switch (some) {
                case NO -> YES;
                case MAYBE -> MAYBE;
                case YES -> NO;
            };
        }
        return some;
    }

    private static Told by(Values.Part part, String value, Told unlike) {
        return switch (part) {
            case Values.Meeting meeting -> meeting.condition().holds(new AttributeValue(value)) ? YES : NO;
            case Values.Like like -> like.example().equals(value) ? YES : unlike;
        };
    }
}
