package dev.imagery.customization.gate;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.RuleSetVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was found last, by the versions of the two releases. Used by any number of threads. */
@Component
class RecentFindings {

    private static final int MOST = 16;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<Step, Findings> oldestFirst = new LinkedHashMap<>(MOST, USUAL_LOAD, true);

    /** From one release to the next, whatever their numbers are. */
    record Step(Set<Member> before, Set<Member> after) {

        static Step of(Release before, Release after) {
            return new Step(members(before), members(after));
        }

        private static Set<Member> members(Release release) {
            return release.members().stream().map(Member::of).collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Member(String name, long version) {

        static Member of(RuleSetVersion version) {
            return new Member(version.name(), version.version());
        }
    }

    synchronized Optional<Findings> find(Step step) {
        return Optional.ofNullable(oldestFirst.get(step));
    }

    synchronized void keep(Step step, Findings findings) {
        oldestFirst.put(step, findings);
        if (oldestFirst.size() > MOST) {
            oldestFirst.remove(oldestFirst.keySet().iterator().next());
        }
    }
}
