package dev.imagery.customization.serving;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.imagery.customization.ruleset.RuleSetVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;

/**
 * The release that an instance serves, for those who pull it.
 *
 * @param release its number; 0 before the first
 */
@Schema(name = "ServedRelease")
record ServedReleaseAnswer(
        long release,

        @Schema(description = "By name: the version of each rule set that counts") @JsonProperty("ruleSets")
        List<Member> members) {

    ServedReleaseAnswer {
        members = List.copyOf(members);
    }

    static ServedReleaseAnswer of(ServedRelease served) {
        return new ServedReleaseAnswer(
                served.index().number(),
                served.members().stream()
                        .sorted(Comparator.comparing(RuleSetVersion::name))
                        .map(Member::of)
                        .toList());
    }

    /**
     * A version of a rule set.
     *
     * @param rules how many it has
     * @param digest of all that it says
     */
    @Schema(name = "ServedVersion")
    record Member(String ruleSet, long version, int precedence, int rules, String digest) {

        static Member of(RuleSetVersion version) {
            return new Member(
                    version.name(), version.version(), version.precedence(), version.rules(), version.digest());
        }
    }
}
