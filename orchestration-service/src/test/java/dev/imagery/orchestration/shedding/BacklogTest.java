package dev.imagery.orchestration.shedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final Backlog backlog = new Backlog(Runnable::run, Duration.ofMillis(50));

    @Test
    void isBearableAtFirst() {
        assertThat(backlog.isUnbearable()).isFalse();
    }

    @Test
    void oneLongWaitIsBorne() {
        waited(1, 20);
        waited(300, 340);
        assertThat(backlog.isUnbearable()).isFalse();
    }

    @Test
    void waitsThatAreAllTooLongAreNot() {
        waited(60, 60);
        waited(70, 150);
        assertThat(backlog.isUnbearable()).as("not for long enough").isFalse();
        waited(80, 250);
        assertThat(backlog.isUnbearable()).isTrue();
    }

    @Test
    void twoLongWaitsSayTooLittle() {
        waited(150, 150);
        waited(150, 320);
        assertThat(backlog.isUnbearable()).isFalse();
    }

    @Test
    void theFirstShortOneEndsIt() {
        waited(60, 100);
        waited(60, 250);
        waited(40, 300);
        assertThat(backlog.isUnbearable()).isFalse();
    }

    @Test
    void isMeasuredByWhatRunsVisits() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        try (ExecutorService one = Executors.newSingleThreadExecutor();
                Backlog measured = new Backlog(one, Duration.ofMillis(5)).begin()) {
            one.execute(() -> {
                try {
                    busy.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            await(measured, true);
            busy.countDown();
            await(measured, false);
        }
    }

    private static void await(Backlog backlog, boolean unbearable) throws InterruptedException {
        for (int i = 0; i < 1_000 && backlog.isUnbearable() != unbearable; i++) {
            Thread.sleep(10);
        }
        assertThat(backlog.isUnbearable()).isEqualTo(unbearable);
    }

    private void waited(int millis, int now) {
        backlog.waited(
                Duration.ofMillis(millis).toNanos(), Duration.ofMillis(now).toNanos());
    }
}
