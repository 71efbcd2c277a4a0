package dev.imagery.rules.analysis;

import dev.imagery.rules.index.ReleaseIndex;
import java.util.List;

/**
 * Rules of a set, and of others with its precedence, between which only names decide. As with {@link DeadRules}, contexts are looked at that
 * have just what two rules ask for.
 *
 * @param found at most {@value #MOST}
 * @param more whether there are more than were found
 * @param complete whether all rules were looked at, unless there are more
 */
public record Conflicts(List<Conflict> found, boolean more, boolean complete) {

    /** How many are told. */
    static final int MOST = 100;

    public Conflicts {
        found = List.copyOf(found);
    }

    /**
     * Looks at every two rules that may match together.
     *
     * @param set the name of one of the release's sets
     * @param most how much is looked at, in rules and values
     */
    public static Conflicts of(ReleaseIndex release, String set, long most) {
        return release.sets().stream()
                .filter(member -> member.name().equals(set))
                .findFirst()
                .map(member -> new ConflictSearch(release, member, new Budget(most)).search())
                .orElse(new Conflicts(List.of(), false, true));
    }
}
