package dev.imagery.rules.reading;

import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as it is handed in.
 *
 * @param version the number that the version shall have, at least 1; null for the next
 * @param owner who alone may change and activate the set; null for anyone
 */
public record RuleSetDraft(
        @Nullable Long version, int precedence, @Nullable String owner, Declarations declarations, List<Rule> rules) {

    public RuleSetDraft {
        rules = List.copyOf(rules);
    }

    /** A draft of nothing but rules. */
    public RuleSetDraft(@Nullable Long version, int precedence, @Nullable String owner, List<Rule> rules) {
        this(version, precedence, owner, Declarations.NONE, rules);
    }
}
