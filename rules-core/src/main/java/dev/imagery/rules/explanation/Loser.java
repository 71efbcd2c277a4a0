package dev.imagery.rules.explanation;

import java.util.List;

/**
 * A rule that does not match.
 *
 * @param failed its conditions that the context does not meet, by attribute; at least one
 */
public record Loser(Standing standing, List<FailedCondition> failed) {

    public Loser {
        failed = List.copyOf(failed);
    }
}
