package dev.imagery.customization.ruleset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rule sets.
 *
 * @param next the {@code after} of the next page, if there may be one
 */
record RuleSetList(
        @JsonProperty("ruleSets") List<RuleSetSummary> ruleSets,
        @Nullable String next) {

    RuleSetList {
        ruleSets = List.copyOf(ruleSets);
    }
}
