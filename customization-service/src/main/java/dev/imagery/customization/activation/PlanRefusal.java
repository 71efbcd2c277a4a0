package dev.imagery.customization.activation;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why a plan could not be carried out, as it would have been told to one who activates at once. */
record PlanRefusal(
        @Schema(example = "Version 4 of copy leaves 1 expectation of its tests unmet")
        String title,

        List<Fault> faults) {

    PlanRefusal {
        faults = List.copyOf(faults);
    }

    static PlanRefusal of(ProblemException problem) {
        return new PlanRefusal(problem.title(), problem.faults());
    }
}
