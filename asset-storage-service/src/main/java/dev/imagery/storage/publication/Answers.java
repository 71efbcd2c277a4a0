package dev.imagery.storage.publication;

import dev.imagery.storage.lifecycle.Refusal;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers calls that move what is live, or would. */
@Component
public class Answers {

    private final Rehearsal rehearsal;

    Answers(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * 202 with what was begun; 200 with what it would come to.
     *
     * @param call a transaction of its own
     * @throws dev.imagery.starter.problem.ProblemException where the gate refuses it; what it refuses is kept as it was decided, and
     *     only then answered as a problem
     */
    public ResponseEntity<PublicationView> to(String group, boolean dryRun, Supplier<PublicationView> call) {
        PublicationView publication = dryRun ? rehearsal.of(group, call) : call.get();
        Refusal refusal = publication.refusal();
        if (refusal != null) {
            throw GateRefusal.problem(refusal);
        }
        return ResponseEntity.status(dryRun ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(publication);
    }
}
