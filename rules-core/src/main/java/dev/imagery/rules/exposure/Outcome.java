package dev.imagery.rules.exposure;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.evaluation.Evaluation;
import dev.imagery.rules.evaluation.Selection;
import dev.imagery.rules.index.ReleaseIndex;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking one release for some contexts. Two are equal where the same rules won, as each rule's value is one object in a release,
 * and the contexts take part in the same experiments.
 */
public final class Outcome {

    /** Of one context. */
    public record Part(List<Selection> selections, List<Participation> participations) {

        /** What comes of a context at this time. */
        public static Part of(ReleaseIndex release, Context context, Instant now) {
            Evaluation evaluation = release.evaluate(context, now);
            boolean experiments = !release.experiments().byAttribute().isEmpty();
            return new Part(
                    evaluation.selections(),
                    experiments ? Participation.of(release, context, now, evaluation) : List.of());
        }
    }

    private static final int FACTOR = 31;

    private final Part[] parts;
    private final int hash;

    /** The parts are not copied; nobody changes them. */
    public Outcome(Part... parts) {
        this.parts = parts;
        int all = 1;
        for (Part part : parts) {
            for (Selection selection : part.selections()) {
                all = FACTOR * all + System.identityHashCode(selection);
            }
            all = FACTOR * all + part.participations().hashCode();
        }
        this.hash = all;
    }

    /** Of each context, in their order. */
    public List<Part> parts() {
        return List.of(parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Outcome that) || hash != that.hash || parts.length != that.parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!isSame(parts[i], that.parts[i])) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // by which a value is told from an equal one of another rule, and faster
    private static boolean isSame(Part one, Part other) {
        List<Selection> these = one.selections();
        List<Selection> those = other.selections();
        if (these.size() != those.size() || !one.participations().equals(other.participations())) {
            return false;
        }
        for (int i = 0; i < these.size(); i++) {
            if (these.get(i) != those.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
