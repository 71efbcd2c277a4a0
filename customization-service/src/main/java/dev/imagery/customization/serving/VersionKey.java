package dev.imagery.customization.serving;

import dev.imagery.customization.ruleset.RuleSetVersion;

/** What tells versions apart. */
record VersionKey(String name, long version) {

    static VersionKey of(RuleSetVersion version) {
        return new VersionKey(version.name(), version.version());
    }
}
