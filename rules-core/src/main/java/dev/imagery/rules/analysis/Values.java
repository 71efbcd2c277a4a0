package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import java.util.List;

/**
 * What contexts of a {@link Pattern} have for an attribute.
 *
 * @param otherThan whether it is any value of which no part is told, rather than one of which some part is
 * @param parts none, with otherThan, for any value at all; none, without it, where the attribute is just absent
 * @param absent whether contexts that lack the attribute are meant as well
 */
public record Values(boolean otherThan, List<Part> parts, boolean absent) {

    public Values {
        parts = List.copyOf(parts);
    }

    /** Some values. */
    public sealed interface Part {}

    /** Those that meet a condition: a single value, or a range. */
    public record Meeting(Condition condition) implements Part {}

    /** This one, and all between which and this one no rule tells a difference. */
    public record Like(String example) implements Part {}
}
