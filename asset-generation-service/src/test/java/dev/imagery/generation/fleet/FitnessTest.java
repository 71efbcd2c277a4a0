package dev.imagery.generation.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FitnessTest {

    private static final FleetSettings SETTINGS = new FleetSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            DataSize.ofMegabytes(256),
            Duration.ofMinutes(10),
            2);

    @Test
    void everyProblemIsToldUntilItsCheckPasses() throws InterruptedException {
        var broken = new AtomicBoolean(true);
        var fitness = new Fitness(
                List.of(check("a", () -> fail(broken)), check("b", () -> fail(broken)), check("c", () -> {})),
                SETTINGS);

        fitness.check();
        assertThat(fitness.problems()).containsExactly("broken", "broken");

        broken.set(false);
        fitness.check();
        assertThat(fitness.problems()).isEmpty();
    }

    @Test
    void aCheckThatHangsIsAProblemAndHoldsUpNoOther() throws InterruptedException {
        var fitness = new Fitness(
                List.of(check("the database", FitnessTest::hang), check("a", () -> fail(new AtomicBoolean(true)))),
                SETTINGS);

        fitness.check();

        assertThat(fitness.problems())
                .containsExactly(
                        "the database did not answer within 200 ms, the time of imagery.fleet.check-timeout", "broken");
    }

    private static void fail(AtomicBoolean broken) {
        if (broken.get()) {
            throw new Unfit("broken");
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FitnessCheck check(String subject, Runnable check) {
        return new FitnessCheck() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public void check() {
                check.run();
            }
        };
    }
}
