package dev.imagery.dsl.publication;

import com.cronutils.model.Cron;
import com.cronutils.model.time.ExecutionTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * The instants at which a cron fires in a zone. Where clocks are put forward, a time that they leave out fires when they are; where
 * they are put back, a time that they show twice fires the first time. A cron of every hour goes by the clock alone: it fires as
 * often as the clock shows its minutes. (So does the cron of Debian, after P. Vixie's.)
 */
final class CronClock {

    /** Asked in UTC, where it meets no change of clocks. */
    private final ExecutionTime walls;

    private final boolean everyHour;
    private final ZoneRules rules;

    CronClock(Cron cron, ZoneId zone) {
        this.walls = ExecutionTime.forCron(cron);
        this.everyHour = cron.asString().split(" ", -1)[1].startsWith("*");
        this.rules = zone.getRules();
    }

    /** The first one after an instant; empty where no day of the next years is meant. */
    Optional<Instant> next(Instant after) {
        var since = after;
        var offset = rules.getOffset(after);
        var start = withoutSeen(LocalDateTime.ofInstant(after, offset), after);
        while (true) {
            var wall = nextWall(start);
            if (wall.isEmpty()) {
                return Optional.empty();
            }
            var change = Optional.ofNullable(rules.nextTransition(since));
            if (change.isEmpty() || wall.get().isBefore(change.get().getDateTimeBefore())) {
                return Optional.of(wall.get().toInstant(offset));
            }
            var put = change.get();
            if (!everyHour && put.isGap() && wall.get().isBefore(put.getDateTimeAfter())) {
                return Optional.of(put.getInstant());
            }
            since = put.getInstant();
            offset = put.getOffsetAfter();
            start = withoutSeen(put.getDateTimeAfter().minusNanos(1), since);
        }
    }

    /** A time to look on from: after clocks were put back, the one that they had shown before. */
    private LocalDateTime withoutSeen(LocalDateTime wall, Instant instant) {
        return Optional.ofNullable(rules.previousTransition(instant.plusNanos(1)))
                .filter(put -> put.isOverlap() && !everyHour)
                .map(put -> put.getDateTimeBefore().minusNanos(1))
                .filter(wall::isBefore)
                .orElse(wall);
    }

    private Optional<LocalDateTime> nextWall(LocalDateTime after) {
        return walls.nextExecution(after.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toLocalDateTime);
    }
}
