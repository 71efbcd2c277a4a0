package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release as it is told over HTTP. */
record ReleaseAnswer(
        long release,
        Instant madeAt,
        List<Member> ruleSets,
        @Nullable Checks checks) {

    ReleaseAnswer {
        ruleSets = List.copyOf(ruleSets);
    }

    static ReleaseAnswer of(ReleaseEntity release, List<RuleSetVersion> members, @Nullable Checks checks) {
        return new ReleaseAnswer(
                release.number(),
                release.madeAt(),
                members.stream()
                        .map(member -> new Member(member.name(), member.version(), member.precedence(), member.rules()))
                        .toList(),
                checks);
    }

    record Member(String ruleSet, long version, int precedence, int rules) {}
}
