package dev.imagery.generation.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.publication.CatchUp;
import dev.imagery.dsl.publication.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RecipeScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final RecipeSchedule DAILY = RecipeSchedule.begin("walls", at("0 6 * * *"), false, NOW);

    private static Schedule at(String cron) {
        return new Schedule(cron, ZoneId.of("UTC"), CatchUp.ONCE, Duration.ofDays(1), Duration.ZERO);
    }

    @Test
    void beginsWithTheFirstSlotToCome() {
        assertThat(DAILY.slot()).hasValue(Instant.parse("2026-12-01T06:00:00Z"));
    }

    @Test
    void keepsItsSlotWhereTheScheduleIsTheSame() {
        assertThat(DAILY.by(at("0 6 * * *"), false, NOW.plus(Duration.ofDays(9))))
                .isEqualTo(DAILY);
    }

    @Test
    void takesTheFirstSlotOfAnotherSchedule() {
        assertThat(DAILY.by(at("0 7 * * *"), false, NOW.plus(Duration.ofDays(9)))
                        .slot())
                .hasValue(Instant.parse("2026-12-10T07:00:00Z"));
    }

    @Test
    void staysPausedByAnotherSchedule() {
        assertThat(DAILY.pause().by(at("0 7 * * *"), false, NOW).isPaused()).isTrue();
    }

    @Test
    void catchesUpWithNothingOfItsPause() {
        assertThat(DAILY.pause().resume(NOW.plus(Duration.ofDays(9))).slot())
                .hasValue(Instant.parse("2026-12-10T06:00:00Z"));
    }

    @Test
    void isPausedAndResumedOnce() {
        assertThat(DAILY.pause().pause()).isEqualTo(DAILY.pause());
        assertThat(DAILY.resume(NOW.plus(Duration.ofDays(9)))).isEqualTo(DAILY);
    }

    @Test
    void goesOnAfterTheSlotThatWasRun() {
        assertThat(DAILY.after(Instant.parse("2026-12-08T06:00:00Z")).slot())
                .hasValue(Instant.parse("2026-12-09T06:00:00Z"));
    }
}
