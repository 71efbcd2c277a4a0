package dev.imagery.generation.schedule.run;

import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems as sentences of a history. */
public final class Refusals {

    private static final int MOST_FAULTS = 20;

    private Refusals() {}

    /** Why a recipe cannot be run as it is. */
    public static RunResult.Refused of(ProblemException problem) {
        return new RunResult.Refused(Stream.concat(
                        Stream.of(problem.title()),
                        Stream.concat(
                                Optional.ofNullable(problem.detail()).stream(),
                                problem.faults().stream()
                                        .limit(MOST_FAULTS)
                                        .map(fault -> fault.pointer() + " " + fault.code() + ": " + fault.found()
                                                + " instead of " + fault.expected())))
                .collect(Collectors.joining("; ")));
    }
}
