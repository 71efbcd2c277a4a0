package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.lifecycle.Refusal;
import org.springframework.http.HttpStatus;

/** What the gate refuses, as a problem. */
final class LosesImagery {

    private LosesImagery() {}

    static ProblemException problem(Refusal refusal) {
        return ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT, Loss.CODE, refusal.title(), refusal.detail(), refusal.faults());
    }
}
