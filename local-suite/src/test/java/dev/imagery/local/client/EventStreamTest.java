package dev.imagery.local.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final BatchEvent.Pace PACE =
            new BatchEvent.Pace("rendering", 96, 12, 3, 1, 2.25, new BatchEvent.Eta(4, 3, 9));

    @Test
    void eventsAreReadAndAllElseIsPassedOver() {
        var stream = new EventStream();

        var events = List.of(
                        "event:state",
                        "data:{\"state\":\"planned\",\"at\":\"2026-11-30T10:00:00Z\"}",
                        "id:7-0",
                        "",
                        ":no news",
                        "",
                        "event:failure",
                        "data:{\"renderKey\":\"ab\",\"attempt\":2,\"message\":\"the disk is full\"}",
                        "id:7-3",
                        "",
                        "event:novelty",
                        "data:{}",
                        "",
                        "event: progress",
                        "data: {\"state\":\"rendering\",\"assets\":96,\"compositions\":12,\"rendered\":3,\"reused\":1,",
                        "data: \"rate\":2.25,\"eta\":{\"seconds\":4,\"lowest\":3,\"highest\":9}}",
                        "")
                .stream()
                .map(stream::line)
                .flatMap(Optional::stream)
                .toList();

        assertThat(events)
                .containsExactly(
                        new BatchEvent.Entered("planned"), new BatchEvent.Failure(2, "the disk is full"), PACE);
        assertThat(stream.lastId()).contains("7-3");
    }

    @Test
    void aPaceIsToldInWords() {
        assertThat(BatchWatch.note(PACE))
                .isEqualTo("compositions, 96 assets, 1 reused, rendering, 2.3/s, 4 s left (3 to 9)");
        assertThat(BatchWatch.note(new BatchEvent.Pace("planned", 96, 12, 0, 0, 0, null)))
                .isEqualTo("compositions, 96 assets, 0 reused, planned");
    }
}
