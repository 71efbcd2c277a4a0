package dev.imagery.generation.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private static final Retries RETRIES = new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void waitsDoubleAndLoseUpToAHalf() {
        assertThat(waits(1))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1)));
        assertThat(waits(3))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4)));
        assertThat(Set.copyOf(waits(3))).hasSizeGreaterThan(10);
    }

    @Test
    void waitsAreBounded() {
        assertThat(waits(40))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30)));
    }

    @Test
    void theLastTryIsTheLast() {
        assertThat(RETRIES.exhaustedBy(4)).isFalse();
        assertThat(RETRIES.exhaustedBy(5)).isTrue();
    }

    private static List<Duration> waits(int failures) {
        var random = new Random(7);
        return IntStream.range(0, 20)
                .mapToObj(i -> RETRIES.wait(failures, random))
                .toList();
    }
}
