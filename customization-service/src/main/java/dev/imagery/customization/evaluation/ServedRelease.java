package dev.imagery.customization.evaluation;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The compiled release that an instance answers from. */
record ServedRelease(ReleaseIndex index, Map<RuleSetVersion, RuleSetIndex> compiled) {

    ServedRelease {
        compiled = Map.copyOf(compiled);
    }

    static ServedRelease none() {
        return new ServedRelease(ReleaseIndex.none(), Map.of());
    }

    /** The given release, for which only the sets that this one lacks are compiled. */
    ServedRelease moveTo(Release release, Function<RuleSetVersion, RuleSetIndex> compile) {
        var sets = new HashMap<RuleSetVersion, RuleSetIndex>();
        for (RuleSetVersion member : release.members()) {
            RuleSetIndex known = compiled.get(member);
            sets.put(member, known == null ? compile.apply(member) : known);
        }
        return new ServedRelease(ReleaseIndex.of(release.number(), sets.values()), sets);
    }
}
