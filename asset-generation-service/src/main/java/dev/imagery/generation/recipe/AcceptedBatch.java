package dev.imagery.generation.recipe;

import dev.imagery.generation.batch.BatchAnswer;
import dev.imagery.generation.batch.BatchReading;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is answered to whoever runs a recipe: 202 with the batch, and where to follow it. */
@Component
public class AcceptedBatch {

    private final BatchReading reading;

    AcceptedBatch(BatchReading reading) {
        this.reading = reading;
    }

    public ResponseEntity<BatchAnswer> answer(Submitting.Submitted submitted) {
        var answer = ResponseEntity.accepted().location(URI.create("/v1/batches/" + submitted.batch()));
        if (submitted.replayed()) {
            answer.header("Idempotency-Replayed", "true");
        }
        return answer.body(reading.batch(submitted.batch()));
    }
}
