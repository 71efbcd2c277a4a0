package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetVersion;
import java.util.List;

/**
 * A release: which version of each rule set counts.
 *
 * @param number 0 before the first
 * @param members by name of the set
 */
public record Release(long number, List<RuleSetVersion> members) {

    public Release {
        members = List.copyOf(members);
    }
}
