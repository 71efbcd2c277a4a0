package dev.imagery.customization.snapshot;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
import java.time.Instant;
import java.util.HashMap;
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

    static Snapshot of(dev.imagery.starter.snapshot.Snapshot<RuleSetVersion> kept) {
        Map<RuleSetVersion, KeptRuleSet> sets = new HashMap<>();
        kept.contents()
                .forEach((version, content) ->
                        sets.put(version, KeptRuleSet.of(version, content.declarations(), content.rules())));
        return new Snapshot(kept.writtenAt(), new Release(kept.release(), kept.versions()), sets);
    }
}
