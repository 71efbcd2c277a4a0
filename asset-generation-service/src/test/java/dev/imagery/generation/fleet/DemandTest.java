package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.generation.work.Backlog;
import dev.imagery.generation.work.Priority;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void nothingToDoWantsNobody() {
        var demand = Demand.of(TEN_MINUTES, List.of(), List.of(4), 2);

        assertThat(demand.wantedSlots()).isZero();
        assertThat(demand.wantedWorkers()).isZero();
        assertThat(demand.age()).isZero();
        assertThat(demand.slots()).isEqualTo(4);
    }

    @Test
    void asManySlotsAsDoTheCpuSecondsInTimeAreWanted() {
        var demand = Demand.of(TEN_MINUTES, List.of(waiting(1_000, 6_001)), List.of(4, 4), 2);

        assertThat(demand.wantedSlots()).isEqualTo(11);
        assertThat(demand.wantedWorkers()).isEqualTo(3);
    }

    @Test
    void whatWorkersHaveTakenIsStillToBeDone() {
        var running = new Backlog(Priority.NORMAL, 0, 0, 100, 1_200, Duration.ZERO);

        assertThat(Demand.of(TEN_MINUTES, List.of(running), List.of(2), 2).wantedSlots())
                .isEqualTo(2);
    }

    @Test
    void theLeastWorkWantsASlotAndMoreSlotsThanChunksAreOfNoUse() {
        assertThat(Demand.of(TEN_MINUTES, List.of(waiting(1, 0.01)), List.of(), 2)
                        .wantedSlots())
                .isEqualTo(1);
        assertThat(Demand.of(Duration.ofSeconds(1), List.of(waiting(3, 30)), List.of(), 2)
                        .wantedSlots())
                .isEqualTo(3);
    }

    @Test
    void withoutAWorkerOneIsTakenToHaveTheUsualSlots() {
        var backlog = List.of(waiting(100, 600 * 7));

        assertThat(Demand.of(TEN_MINUTES, backlog, List.of(), 2).wantedWorkers())
                .isEqualTo(4);
        assertThat(Demand.of(TEN_MINUTES, backlog, List.of(1, 2), 8).wantedWorkers())
                .as("1.5 slots each")
                .isEqualTo(5);
    }

    @Test
    void theAgeIsThatOfTheOldestOfAnyPriority() {
        var urgent = new Backlog(Priority.URGENT, 1, 1, 0, 0, Duration.ofSeconds(3));
        var background = new Backlog(Priority.BACKGROUND, 1, 1, 0, 0, Duration.ofSeconds(90));

        assertThat(Demand.of(TEN_MINUTES, List.of(urgent, background), List.of(), 2)
                        .age())
                .isEqualTo(Duration.ofSeconds(90));
    }

    private static Backlog waiting(long chunks, double seconds) {
        return new Backlog(Priority.NORMAL, chunks, seconds, 0, 0, Duration.ZERO);
    }
}
