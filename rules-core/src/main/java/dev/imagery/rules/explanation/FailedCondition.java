package dev.imagery.rules.explanation;

import dev.imagery.rules.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a context does not meet.
 *
 * @param value the context's; null where it lacks the attribute
 */
public record FailedCondition(
        String attribute, Condition condition, @Nullable String value) {}
