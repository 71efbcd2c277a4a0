package dev.imagery.customization.ruleset;

import java.time.Instant;

/** What a version's document says before its rules. */
record VersionHead(String name, long version, int precedence, String digest, Instant createdAt) {

    static VersionHead of(RuleSetVersion version) {
        return new VersionHead(
                version.name(), version.version(), version.precedence(), version.digest(), version.createdAt());
    }
}
