package dev.imagery.orchestration.remote;

import dev.imagery.orchestration.customization.Evaluation;
import java.util.List;

/** What customization says to a call. */
sealed interface Reply {

    /** What each of the visits gets, in their order; all of it from one release. */
    record Answered(List<Evaluation> evaluations) implements Reply {

        public Answered {
            evaluations = List.copyOf(evaluations);
        }
    }

    /** That it does not answer such a call at any time; not which of the visits that is for. */
    record Refused() implements Reply {}

    /** Nothing, for whatever reason. */
    record Silence() implements Reply {}
}
