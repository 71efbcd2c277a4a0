package dev.imagery.storage.publication;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.gate.Loss;
import dev.imagery.storage.gate.Showing;
import dev.imagery.storage.lifecycle.Refusal;
import org.springframework.http.HttpStatus;

/** What the gate refuses, as a problem. */
final class GateRefusal {

    private GateRefusal() {}

    static ProblemException problem(Refusal refusal) {
        boolean showsWithdrawn =
                refusal.faults().stream().anyMatch(fault -> fault.code().equals(Showing.CODE));
        return ProblemException.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                showsWithdrawn ? Showing.CODE : Loss.CODE,
                refusal.title(),
                refusal.detail(),
                refusal.faults());
    }
}
