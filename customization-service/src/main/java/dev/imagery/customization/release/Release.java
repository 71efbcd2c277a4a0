package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetVersion;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    /** The next release, with a version in the place of its set's, or besides the others. */
    public Release with(RuleSetVersion version) {
        return new Release(
                number + 1,
                Stream.concat(
                                members.stream().filter(member -> !member.name().equals(version.name())),
                                Stream.of(version))
                        .sorted(Comparator.comparing(RuleSetVersion::name))
                        .toList());
    }
}
