package dev.imagery.customization.serving;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The compiled release that an instance answers from.
 *
 * @param source where it was read from
 */
record ServedRelease(ReleaseIndex index, Map<RuleSetVersion, RuleSetIndex> compiled, Source source) {

    /** Where a release comes from. */
    enum Source {
        DATABASE,
        /** As it was served before; the database may have moved on, and may even have another release of this number. */
        SNAPSHOT
    }

    ServedRelease {
        compiled = Map.copyOf(compiled);
    }

    /** What an instance has compiled before it serves anything. */
    static ServedRelease none() {
        return new ServedRelease(ReleaseIndex.none(), Map.of(), Source.DATABASE);
    }

    boolean isOf(long release) {
        return source == Source.DATABASE && index.number() == release;
    }

    /** The given release, for which only the sets that this one lacks are compiled. */
    ServedRelease moveTo(Release release, Source from, Function<RuleSetVersion, RuleSetIndex> compile) {
        var sets = new HashMap<RuleSetVersion, RuleSetIndex>();
        for (RuleSetVersion member : release.members()) {
            RuleSetIndex known = compiled.get(member);
            sets.put(member, known == null ? compile.apply(member) : known);
        }
        return new ServedRelease(ReleaseIndex.of(release.number(), sets.values()), sets, from);
    }
}
