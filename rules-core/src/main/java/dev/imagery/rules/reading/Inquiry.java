package dev.imagery.rules.reading;

import dev.imagery.rules.evaluation.Context;
import java.util.List;

/** What an evaluation is asked for: contexts that nothing connects, or those of visits. */
public sealed interface Inquiry permits Asked, Inquiry.Visits {

    /** The contexts, in their order; at least one. */
    List<Context> contexts();

    /**
     * Visits, each of which is asked for at several contexts and shown what one of them gets.
     *
     * @param visits of each the contexts, at least one
     */
    record Visits(List<List<Context>> visits) implements Inquiry {

        public Visits {
            visits = visits.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Context> contexts() {
            return visits.stream().flatMap(List::stream).toList();
        }
    }
}
