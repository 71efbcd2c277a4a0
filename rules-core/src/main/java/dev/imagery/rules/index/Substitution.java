package dev.imagery.rules.index;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.fallback.Fallback;
import dev.imagery.rules.index.ReleaseIndex.Placement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks one question in the words of a set's fallbacks, one after the other. */
final class Substitution {

    private final Question question;
    private final List<Wheel> wheels = new ArrayList<>();

    Substitution(Question question, Placement placement, CompiledFallback[] fallbacks) {
        this.question = question;
        for (CompiledFallback fallback : fallbacks) {
            int attribute = placement.attributes()[fallback.attribute()];
            AttributeValue exact = question.value(attribute);
            if (exact != null) {
                List<String> after = fallback.fallback().after(exact.text());
                if (!after.isEmpty()) {
                    wheels.add(new Wheel(attribute, exact, after));
                }
            }
        }
    }

    /** Moves on to the next words; false when there are no more, and the question is as it was. */
    boolean next() {
        for (Wheel wheel : wheels) {
            boolean turned = wheel.turn();
            question.change(wheel.attribute, wheel.value());
            if (turned) {
                return true;
            }
        }
        return false;
    }

    /** Leaves the question as it was. */
    void end() {
        for (Wheel wheel : wheels) {
            question.change(wheel.attribute, wheel.exact);
        }
    }

    /** A fallback that is in use in a set. */
    record CompiledFallback(int attribute, Fallback fallback) {}

    private static final class Wheel {

        private final int attribute;
        private final @Nullable AttributeValue[] values;
        private final List<String> texts;
        private final AttributeValue exact;
        private int at;

        Wheel(int attribute, AttributeValue exact, List<String> after) {
            this.attribute = attribute;
            this.exact = exact;
            this.texts = after;
            this.values = new @Nullable AttributeValue[after.size()];
        }

        /** False when it came round to the exact value. */
        boolean turn() {
            at = at == texts.size() ? 0 : at + 1;
            return at > 0;
        }

        AttributeValue value() {
            if (at == 0) {
                return exact;
            }
            AttributeValue value = values[at - 1];
            if (value == null) {
                value = new AttributeValue(texts.get(at - 1));
                values[at - 1] = value;
            }
            return value;
        }
    }
}
