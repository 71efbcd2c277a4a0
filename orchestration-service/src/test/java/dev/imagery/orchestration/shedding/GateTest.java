package dev.imagery.orchestration.shedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        visitors.shutdownNow();
    }

    @Test
    void letsInAsManyAsThereIsRoomFor() {
        Gate gate = new Gate(2, 0, LONG);
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isFalse();
        gate.leave();
        assertThat(gate.enter()).isTrue();
    }

    @Test
    void whoeverWaitsIsLetInWhenAnotherLeaves() throws Exception {
        Gate gate = new Gate(1, 1, LONG);
        gate.enter();
        Future<Boolean> waiting = waiting(gate);
        gate.leave();
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void theNewestIsLetInFirst() throws Exception {
        Gate gate = new Gate(1, 2, LONG);
        gate.enter();
        Future<Boolean> older = waiting(gate);
        Future<Boolean> newer = waiting(gate);
        gate.leave();
        assertThat(newer.get()).isTrue();
        assertThat(older.isDone()).isFalse();
        gate.leave();
        assertThat(older.get()).isTrue();
    }

    @Test
    void theOldestGivesWayWhereTooManyWait() throws Exception {
        Gate gate = new Gate(1, 1, LONG);
        gate.enter();
        Future<Boolean> older = waiting(gate);
        Future<Boolean> newer = waiting(gate);
        assertThat(older.get()).isFalse();
        gate.leave();
        assertThat(newer.get()).isTrue();
    }

    @Test
    void nobodyWaitsForLongerThanIsAllowed() {
        Gate gate = new Gate(1, 1, Duration.ofMillis(20));
        gate.enter();
        assertThat(gate.enter()).isFalse();
        gate.leave();
        assertThat(gate.enter()).as("who gave up takes no room").isTrue();
    }

    @Test
    void noRoomIsLostOrWonHoweverManyComeAndGo() throws Exception {
        Gate gate = new Gate(4, 8, Duration.ofMillis(1));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Void> visit = () -> {
            for (int i = 0; i < 200; i++) {
                if (gate.enter()) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Thread.sleep(Duration.ofNanos(100_000));
                    inside.decrementAndGet();
                    gate.leave();
                }
            }
            return null;
        };
        for (Future<Void> visitor : visitors.invokeAll(Collections.nCopies(50, visit))) {
            visitor.get();
        }
        assertThat(most.get()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(gate.enter()).isTrue();
        }
        assertThat(gate.enter()).isFalse();
    }

    private Future<Boolean> waiting(Gate gate) throws InterruptedException {
        Future<Boolean> waiting = visitors.submit(gate::enter);
        Thread.sleep(50); // until it waits
        return waiting;
    }
}
