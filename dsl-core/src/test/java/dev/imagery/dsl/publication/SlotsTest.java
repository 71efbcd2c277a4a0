package dev.imagery.dsl.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The instants that a cron means in a zone. */
class SlotsTest {

    private static final List<String> CRONS = List.of(
            "30 2 * * *",
            "0 3 * * *",
            "15 1,2,3 * * *",
            "*/20 * * * *",
            "0 */2 * * *",
            "59 1 * * *",
            "0 0 * * MON",
            "5 2-4 25 * *");

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "UTC",
            "Africa/Casablanca");

    static Schedule schedule(String cron, String zone) {
        return new Schedule(cron, ZoneId.of(zone), CatchUp.ONCE, Duration.ofDays(1), Duration.ZERO);
    }

    private static List<String> slots(String cron, String zone, String after, int count) {
        var schedule = schedule(cron, zone);
        var slots = new ArrayList<String>();
        var slot = Instant.parse(after);
        for (int i = 0; i < count; i++) {
            slot = schedule.next(slot);
            slots.add(slot.toString());
        }
        return slots;
    }

    @Test
    void anHourIsThatOfTheZoneInSummerAndInWinter() {
        assertThat(slots("0 6 * * *", "Europe/Berlin", "2026-03-27T12:00:00Z", 3))
                .containsExactly("2026-03-28T05:00:00Z", "2026-03-29T04:00:00Z", "2026-03-30T04:00:00Z");
    }

    @Test
    void aTimeThatClocksLeaveOutIsTheInstantWhenTheyArePutForward() {
        assertThat(slots("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void timesThatClocksLeaveOutAreOneSlotTogetherWithTheTimeThatTheyArePutTo() {
        assertThat(slots("0,30 2,3 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", 3))
                .containsExactly("2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:00:00Z");
    }

    @Test
    void aTimeThatClocksShowTwiceIsTheFirst() {
        assertThat(slots("30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void betweenTheTwoThereIsNoOther() {
        assertThat(slots("30 2 * * *", "Europe/Berlin", "2026-10-25T01:10:00Z", 1))
                .containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void aCronOfEveryHourGoesOnThroughBothChanges() {
        assertThat(slots("0 * * * *", "Europe/Berlin", "2026-10-24T23:30:00Z", 4))
                .containsExactly(
                        "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z", "2026-10-25T03:00:00Z");
        assertThat(slots("30 * * * *", "Europe/Berlin", "2026-03-29T00:00:00Z", 2))
                .containsExactly("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z");
    }

    @Test
    void aDayThatAZoneLeavesOutIsMadeUpForOnce() {
        // Samoa had no 30 December 2011.
        assertThat(slots("0 6,7 30 12 *", "Pacific/Apia", "2011-12-01T00:00:00Z", 2))
                .containsExactly("2011-12-30T10:00:00Z", "2012-12-29T16:00:00Z");
    }

    @Test
    void leapDaysAreFound() {
        assertThat(slots("0 0 29 2 *", "UTC", "2026-01-01T00:00:00Z", 2))
                .containsExactly("2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z");
    }

    @Property(tries = 50)
    void areThoseThatAWalkMinuteByMinuteFinds(
            @ForAll @IntRange(max = 7) int cron,
            @ForAll @IntRange(max = 6) int zone,
            @ForAll @IntRange(max = 60 * 24 * 365 * 2) int minute) {
        var schedule = schedule(CRONS.get(cron), ZONES.get(zone));
        var start = nearAChange(
                schedule.zone(), Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofMinutes(minute)));
        var end = start.plus(Duration.ofDays(3));

        var found = new ArrayList<Instant>();
        for (var slot = schedule.next(start); !slot.isAfter(end); slot = schedule.next(slot)) {
            found.add(slot);
        }

        assertThat(found).isEqualTo(walked(schedule, start, end));
    }

    private static Instant nearAChange(ZoneId zone, Instant instant) {
        var change = zone.getRules().nextTransition(instant);
        return change == null
                ? instant
                : change.getInstant().minus(Duration.ofMinutes(instant.getEpochSecond() % 2_000));
    }

    /** Every minute of real time, by what the clock shows and has shown. */
    private static List<Instant> walked(Schedule schedule, Instant start, Instant end) {
        var rules = schedule.zone().getRules();
        boolean everyHour = schedule.cron().split(" ")[1].startsWith("*");
        var slots = new ArrayList<Instant>();
        for (var at = start.plusSeconds(60 - start.getEpochSecond() % 60); !at.isAfter(end); at = at.plusSeconds(60)) {
            var wall = LocalDateTime.ofInstant(at, rules.getOffset(at));
            var before = LocalDateTime.ofInstant(at.minusSeconds(60), rules.getOffset(at.minusSeconds(60)));
            boolean fires = CronFields.of(schedule.cron()).mean(wall);
            if (!everyHour) {
                boolean second = rules.getValidOffsets(wall).size() == 2
                        && rules.getOffset(at)
                                .equals(rules.getValidOffsets(wall).get(1));
                fires = fires && !second;
                for (var left = before.plusMinutes(1); left.isBefore(wall); left = left.plusMinutes(1)) {
                    fires = fires || CronFields.of(schedule.cron()).mean(left);
                }
            }
            if (fires) {
                slots.add(at);
            }
        }
        return slots;
    }
}
