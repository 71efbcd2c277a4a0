package dev.imagery.generation.recipe;

import dev.imagery.generation.work.Priority;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;

/**
 * How a run stands to other batches.
 *
 * @param supersedes whether it takes the place of the group's batches that have not been given to publication
 */
public record Urgency(Priority priority, boolean supersedes) {

    /** Of a run of which nothing is said. */
    public static final Urgency ORDINARY = new Urgency(Priority.NORMAL, false);

    /**
     * As the query of a request says it.
     *
     * @throws ProblemException 400 where there is no such priority
     */
    public static Urgency of(String priority, boolean supersedes) {
        return new Urgency(Priority.ofWord(priority).orElseThrow(() -> unknown(priority)), supersedes);
    }

    private static ProblemException unknown(String priority) {
        return ProblemException.invalidParameters(List.of(Fault.of(
                "/query/priority", "invalid-value", priority, "one of " + String.join(", ", Priority.words()))));
    }
}
