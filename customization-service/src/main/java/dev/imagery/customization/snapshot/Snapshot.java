package dev.imagery.customization.snapshot;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
import java.time.Instant;
import java.util.Map;

/**
 * A release as it was served before.
 *
 * @param writtenAt when it was kept
 * @param ruleSets of each member of the release
 */
public record Snapshot(Instant writtenAt, Release release, Map<RuleSetVersion, KeptRuleSet> ruleSets) {

    public Snapshot {
        ruleSets = Map.copyOf(ruleSets);
    }
}
