package dev.imagery.rules.index;

import dev.imagery.rules.condition.AttributeValue;
import dev.imagery.rules.index.ReleaseIndex.Placement;
import org.jspecify.annotations.Nullable;

/** A question as one set sees it: its values by the set's positions, and by their numbers there. Used by one thread, for one asking. */
final class Asking {

    private final Question question;
    private final Placement placement;
    private final ValueNumbers[] numbers;
    private final int[] known; // 1 + the number of each value that was looked up

    Asking(Question question, Placement placement, ValueNumbers[] numbers) {
        this.question = question;
        this.placement = placement;
        this.numbers = numbers;
        this.known = new int[numbers.length];
    }

    @Nullable AttributeValue value(int attribute) {
        return question.value(placement.attributes()[attribute]);
    }

    /** {@link ValueNumbers#UNLISTED} also where there is no value. */
    int number(int attribute) {
        int looked = known[attribute];
        if (looked > 0) {
            return looked - 1;
        }
        String text = question.text(placement.attributes()[attribute]);
        int number = text == null ? ValueNumbers.UNLISTED : numbers[attribute].of(text);
        known[attribute] = number + 1;
        return number;
    }

    /** The position in the release of a field of the set. */
    int field(int field) {
        return placement.fields()[field];
    }
}
