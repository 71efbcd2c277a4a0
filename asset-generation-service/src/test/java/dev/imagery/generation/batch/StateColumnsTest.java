package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Extent;
import dev.imagery.generation.batch.life.Origin;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateColumnsTest {

    private static final Submission SUBMISSION = new Submission(
            new UUID(1, 2),
            "{}",
            Origin.ITSELF,
            "wall",
            7,
            1,
            Instant.parse("2026-11-24T12:00:00Z"),
            Instant.parse("2026-11-24T12:00:00Z"),
            Priority.URGENT);
    private static final Instant LATER = Instant.parse("2026-11-24T12:01:00Z");

    static Stream<Batch> everyState() {
        var accepted = new Batch.Accepted(SUBMISSION);
        var planned =
                accepted.plan(new Extent(8, 2, List.of(new Warning("/titleIds", "titles-repeat", "they repeat"))));
        var sealing = planned.start().rendered();
        var publishing = sealing.publish(4);
        var faults = List.of(new BatchFault("US/en/browser/high", "render-failed", "corrupt"));
        return Stream.of(
                accepted,
                planned,
                planned.start(),
                sealing,
                publishing,
                publishing.acknowledged(LATER),
                publishing.refuse(List.of(BatchFault.ofAll("publication-refused", "not now")), LATER),
                planned.start().fail(faults, LATER),
                accepted.fail(faults, LATER),
                sealing.cancel(LATER),
                sealing.publishAt(LATER, 4),
                sealing.publishAt(LATER, 4).cancel(LATER),
                planned.supersede(new UUID(3, 4), LATER),
                sealing.publishAt(LATER, 4).supersede(new UUID(3, 4), LATER),
                sealing.publishAt(LATER, 4).due(),
                sealing.awaitApproval(4, LATER));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void aBatchIsReadBackFromItsColumnsAsItWas(Batch batch) {
        assertThat(StateColumns.of(batch).batch(SUBMISSION)).isEqualTo(batch);
    }
}
