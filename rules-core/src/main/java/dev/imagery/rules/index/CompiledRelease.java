package dev.imagery.rules.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A release, ready to answer, and what it is made of, so that the next one is made of what they share.
 *
 * @param sets its compiled sets by their versions
 * @param <V> tells versions of all sets apart: equal only where all that they say is
 */
public record CompiledRelease<V>(ReleaseIndex index, Map<V, RuleSetIndex> sets) {

    public CompiledRelease {
        sets = Map.copyOf(sets);
    }

    /** The release before the first. */
    public static <V> CompiledRelease<V> none() {
        return new CompiledRelease<>(ReleaseIndex.none(), Map.of());
    }

    /** The release of this number with these versions, of which only those that this one lacks are compiled. */
    public CompiledRelease<V> moveTo(long number, Collection<V> versions, Function<V, RuleSetIndex> compile) {
        var next = new HashMap<V, RuleSetIndex>();
        for (V version : versions) {
            RuleSetIndex known = sets.get(version);
            next.put(version, known == null ? compile.apply(version) : known);
        }
        return new CompiledRelease<>(ReleaseIndex.of(number, next.values()), next);
    }
}
