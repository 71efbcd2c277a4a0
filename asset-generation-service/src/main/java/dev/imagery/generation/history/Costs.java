package dev.imagery.generation.history;

import dev.imagery.dsl.expansion.Composition;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What compositions are expected to take, by what others of their designs took. */
public final class Costs {

    /** Of a design that was never measured: about a wall of 150 posters in one size on an ordinary core. */
    private static final double UNKNOWN_SECONDS = 1;

    private final Map<String, Measured> measured;

    private Costs(Map<String, Measured> measured) {
        this.measured = measured;
    }

    public static Costs of(Collection<Composition> compositions, RenderHistory history) {
        return new Costs(history.of(compositions.stream()
                .map(composition -> composition.design().type())
                .collect(Collectors.toSet())));
    }

    /** Seconds of CPU, in one thread. */
    public double seconds(Composition composition) {
        var known = measured.get(composition.design().type());
        return known == null ? UNKNOWN_SECONDS : known.secondsFor(composition.pixels());
    }
}
