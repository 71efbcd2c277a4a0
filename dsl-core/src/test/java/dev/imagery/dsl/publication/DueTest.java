package dev.imagery.dsl.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What there is to do for a schedule at an instant. */
class DueTest {

    private static final Duration PUNCTUAL = Duration.ofMinutes(1);
    private static final Instant SLOT = Instant.parse("2026-11-02T06:00:00Z");

    private static Schedule daily(CatchUp catchUp, Duration startWithin, Duration jitter) {
        return new Schedule("0 6 * * *", ZoneId.of("UTC"), catchUp, startWithin, jitter);
    }

    private static Due due(CatchUp catchUp, String now) {
        return daily(catchUp, Duration.ofHours(3), Duration.ZERO).due("walls", SLOT, Instant.parse(now), PUNCTUAL);
    }

    @Test
    void nothingBeforeTheSlot() {
        assertThat(due(CatchUp.ONCE, "2026-11-02T05:59:59Z")).isEqualTo(new Due.NotBefore(SLOT));
    }

    @Test
    void theSlotWhenItHasCome() {
        assertThat(due(CatchUp.SKIP, "2026-11-02T06:00:00Z")).isEqualTo(new Due.Run(SLOT, SLOT));
    }

    @Test
    void oneRunForAllSlotsThatWereMissed() {
        assertThat(due(CatchUp.ONCE, "2026-11-09T08:00:00Z"))
                .isEqualTo(new Due.Run(Instant.parse("2026-11-09T06:00:00Z"), SLOT));
    }

    @Test
    void noneWhereTheNewestIsTooLongAgo() {
        assertThat(due(CatchUp.ONCE, "2026-11-09T09:00:01Z"))
                .isEqualTo(new Due.Missed(Instant.parse("2026-11-09T06:00:00Z"), SLOT));
    }

    @Test
    void noneOfThoseThatWereMissedWhereTheyAreSkipped() {
        assertThat(due(CatchUp.SKIP, "2026-11-03T06:05:00Z"))
                .isEqualTo(new Due.Missed(Instant.parse("2026-11-03T06:00:00Z"), SLOT));
    }

    @Test
    void theOneThatIsOnTimeAlsoWhereOthersAreSkipped() {
        assertThat(due(CatchUp.SKIP, "2026-11-05T06:00:59Z"))
                .isEqualTo(new Due.Run(Instant.parse("2026-11-05T06:00:00Z"), SLOT));
    }

    @Test
    void decadesOfEveryMinuteAreNoWork() {
        var minutely = new Schedule("* * * * *", ZoneId.of("UTC"), CatchUp.ONCE, Duration.ofDays(1), Duration.ZERO);

        assertThat(minutely.due("walls", SLOT, Instant.parse("2056-11-02T06:00:30Z"), PUNCTUAL))
                .isEqualTo(new Due.Run(Instant.parse("2056-11-02T06:00:00Z"), SLOT));
    }

    @Test
    void jitterFollowsFromTheNameAndTheSlot() {
        var schedule = daily(CatchUp.ONCE, Duration.ofDays(1), Duration.ofHours(1));

        assertThat(schedule.start("walls", SLOT)).isEqualTo("2026-11-02T06:31:43.341Z");
        assertThat(Duration.between(SLOT, schedule.start("walls", SLOT.plus(Duration.ofDays(1)))))
                .isNotEqualTo(Duration.parse("PT24H31M43.341S"));
    }

    @Test
    void jitterSpreadsRecipesOfOneCronEvenly() {
        var schedule = daily(CatchUp.ONCE, Duration.ofDays(1), Duration.ofMinutes(10));

        var minutes = IntStream.range(0, 10_000)
                .mapToObj(i -> Duration.between(SLOT, schedule.start("recipe-" + i, SLOT))
                        .toMinutes())
                .collect(Collectors.groupingBy(minute -> minute, Collectors.counting()));

        assertThat(minutes).hasSize(10);
        assertThat(minutes.values()).allSatisfy(count -> assertThat(count).isBetween(850L, 1_150L));
    }

    @Property(tries = 200)
    void aRunStartsNeverBeforeItsSlotNorAfterItsJitterNorWhenTheNextIsMeant(
            @ForAll String recipe,
            @ForAll @LongRange(max = 2_000_000_000L) long second,
            @ForAll @IntRange(min = 1, max = 360) int minutes) {
        var jitter = Duration.ofMinutes(minutes);
        var schedule =
                new Schedule("*/7 * * * *", ZoneId.of("Europe/Berlin"), CatchUp.ONCE, Duration.ofDays(1), jitter);
        var slot = schedule.next(Instant.ofEpochSecond(second));

        assertThat(schedule.start(recipe, slot))
                .isAfterOrEqualTo(slot)
                .isBefore(slot.plus(jitter))
                .isBefore(schedule.next(slot));
    }

    @Property(tries = 50)
    void whatIsDueIsTheNewestSlotThatHasStarted(
            @ForAll @IntRange(max = 20_000) int minutesLater, @ForAll @IntRange(max = 360) int jitter) {
        var schedule = new Schedule(
                "10 5,17 * * *",
                ZoneId.of("America/New_York"),
                CatchUp.ONCE,
                Duration.ofDays(31),
                Duration.ofMinutes(jitter));
        var first = schedule.next(SLOT);
        var now = first.plus(Duration.ofMinutes(minutesLater));

        var due = schedule.due("walls", first, now, PUNCTUAL);

        if (schedule.start("walls", first).isAfter(now)) {
            assertThat(due).isEqualTo(new Due.NotBefore(schedule.start("walls", first)));
        } else {
            var newest = first;
            while (!schedule.start("walls", schedule.next(newest)).isAfter(now)) {
                newest = schedule.next(newest);
            }
            assertThat(due).isEqualTo(new Due.Run(newest, first));
        }
    }
}
