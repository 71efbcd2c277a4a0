package dev.imagery.customization.serving;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.rules.index.CompiledRelease;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import java.util.Set;
import java.util.function.Function;

/**
 * The compiled release that an instance answers from.
 *
 * @param source where it was read from
 */
record ServedRelease(CompiledRelease<RuleSetVersion> compiled, Source source) {

    /** Where a release comes from. */
    enum Source {
        DATABASE,
        /** As it was served before; the database may have moved on, and may even have another release of this number. */
        SNAPSHOT
    }

    /** What an instance has compiled before it serves anything. */
    static ServedRelease none() {
        return new ServedRelease(CompiledRelease.none(), Source.DATABASE);
    }

    ReleaseIndex index() {
        return compiled.index();
    }

    Set<RuleSetVersion> members() {
        return compiled.sets().keySet();
    }

    boolean isOf(long release) {
        return source == Source.DATABASE && index().number() == release;
    }

    /** The given release, for which only the sets that this one lacks are compiled. */
    ServedRelease moveTo(Release release, Source from, Function<RuleSetVersion, RuleSetIndex> compile) {
        return new ServedRelease(compiled.moveTo(release.number(), release.members(), compile), from);
    }
}
