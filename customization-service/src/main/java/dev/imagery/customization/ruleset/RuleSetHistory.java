package dev.imagery.customization.ruleset;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A rule set.
 *
 * @param versions newest first
 */
record RuleSetHistory(@JsonUnwrapped RuleSetSummary summary, List<RuleSetVersion> versions) {

    RuleSetHistory {
        versions = List.copyOf(versions);
    }
}
