package dev.imagery.customization.ruleset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule set without its versions.
 *
 * @param active the active version, if any
 * @param release the release that made it the active one
 */
record RuleSetSummary(
        String name,
        @Nullable String owner,
        @Nullable Long active,
        @Nullable Long release,
        Instant createdAt) {

    static RuleSetSummary of(RuleSetEntity set) {
        return new RuleSetSummary(set.name(), set.owner(), set.activeVersion(), set.activeRelease(), set.createdAt());
    }
}
