package dev.imagery.dsl.publication;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.placement.StableHash;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When a recipe runs by itself. Each instant that the cron means is a slot; its run starts there, or by the jitter later.
 *
 * @param cron five fields as of Unix cron: minute, hour, day of month, month, day of week
 * @param zone in which its hours are meant
 * @param catchUp what becomes of slots that nobody was there to run
 * @param startWithin how late the run of {@link CatchUp#ONCE} may start
 * @param jitter by how much a run starts later than its slot at most
 */
public record Schedule(String cron, ZoneId zone, CatchUp catchUp, Duration startWithin, Duration jitter) {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    /** No leap day is further off, and whoever runs a recipe more seldom runs it by hand. */
    private static final int YEARS_AHEAD = 8;

    private static final Shape<String> CRON = Texts.meaning(
            "five fields of cron: minute, hour, day of month, month, day of week, such as 0 6 * * MON",
            "invalid-cron",
            Schedule::normal,
            text -> text);

    private static final Shape<ZoneId> ZONE = Texts.meaning(
            "a time zone of the IANA database, such as Europe/Berlin",
            "unknown-zone",
            Schedule::zoneOf,
            ZoneId::getId,
            text -> Nearest.to(text, ZoneId.getAvailableZoneIds()));

    private static final Field<Schedule, String> CRON_FIELD = Field.required(
                    "cron",
                    CRON,
                    Schedule::cron,
                    "When the recipe runs, as the five fields of Unix cron: minute, hour, day of month, month, day of week.")
            .example("\"0 6 * * MON\"");

    private static final Field<Schedule, ZoneId> ZONE_FIELD = Field.withDefault(
                    "zone",
                    ZONE,
                    ZoneId.of("UTC"),
                    Schedule::zone,
                    "The time zone in which the hours are meant, by its name in the IANA database.")
            .example("\"Europe/Berlin\"");

    private static final Field<Schedule, CatchUp> CATCH_UP = Field.withDefault(
            "catchUp",
            CatchUp.SHAPE,
            CatchUp.ONCE,
            Schedule::catchUp,
            "What becomes of runs that were missed, as while the service was down: `once` is one run for all of them, `skip` is none.");

    private static final Field<Schedule, Duration> START_WITHIN = Field.withDefault(
                    "startWithin",
                    Durations.between(Duration.ofMinutes(1), Duration.ofDays(31)),
                    Duration.ofDays(1),
                    Schedule::startWithin,
                    "How late a run that was missed may still start, where `catchUp` is `once`: a duration of ISO 8601 from a minute"
                            + " to 31 days. Later there is none.")
            .example("\"PT6H\"");

    private static final Field<Schedule, Duration> JITTER = Field.withDefault(
                    "jitter",
                    Durations.between(Duration.ZERO, Duration.ofHours(6)),
                    Duration.ZERO,
                    Schedule::jitter,
                    "By how much a run starts later at most, so that recipes of one cron do not all start at once: a duration of"
                            + " ISO 8601 up to six hours. How much it is follows from the recipe's name and the instant; a run never"
                            + " starts after the next is meant.")
            .example("\"PT10M\"");

    public static final ObjectShape<Schedule> SHAPE = ObjectShape.of(
                    "When the recipe runs by itself.",
                    parts -> new Schedule(
                            parts.get(CRON_FIELD),
                            parts.get(ZONE_FIELD),
                            parts.get(CATCH_UP),
                            parts.get(START_WITHIN),
                            parts.get(JITTER)),
                    List.of(CRON_FIELD, ZONE_FIELD, CATCH_UP, START_WITHIN, JITTER))
            .checked((parts, at) -> parts.find(CRON_FIELD)
                    .filter(Schedule::neverFires)
                    .ifPresent(cron -> at.at("cron")
                            .fault(
                                    "never-fires",
                                    CRON.write(cron),
                                    "a day that some month has, and at least one such in " + YEARS_AHEAD + " years")));

    /** The first slot after an instant. */
    public Instant next(Instant after) {
        return clock().next(after).orElseThrow(() -> new IllegalStateException(cron + " never fires after " + after));
    }

    /**
     * When the run of a slot starts: the same on every machine, and before the next slot.
     *
     * @param recipe the name of the recipe
     */
    public Instant start(String recipe, Instant slot) {
        if (jitter.isZero()) {
            return slot;
        }
        long distance = Duration.between(slot, next(slot)).toMillis();
        long hash = StableHash.of(recipe.hashCode(), slot.getEpochSecond());
        return slot.plusMillis(Math.floorMod(hash, Math.min(jitter.toMillis(), distance)));
    }

    /**
     * What there is to do.
     *
     * @param recipe the name of the recipe
     * @param slot the oldest that nothing was done for yet
     * @param punctuality up to which delay a run counts as on time
     */
    public Due due(String recipe, Instant slot, Instant now, Duration punctuality) {
        if (start(recipe, slot).isAfter(now)) {
            return new Due.NotBefore(start(recipe, slot));
        }
        var newest = newest(recipe, slot, now);
        var allowed = switch (catchUp) {
            case ONCE -> startWithin.compareTo(punctuality) > 0 ? startWithin : punctuality;
            case SKIP -> punctuality;
        };
        boolean tooLate = start(recipe, newest).plus(allowed).isBefore(now);
        return tooLate ? new Due.Missed(newest, slot) : new Due.Run(newest, slot);
    }

    /** The newest slot whose run could have started: found by halves, as years may have passed. */
    private Instant newest(String recipe, Instant slot, Instant now) {
        var clock = clock();
        var low = slot.minusNanos(1);
        var high = now;
        while (Duration.between(low, high).compareTo(Duration.ofSeconds(1)) > 0) {
            var middle = low.plus(Duration.between(low, high).dividedBy(2));
            boolean comes = clock.next(middle)
                    .filter(next -> !start(recipe, next).isAfter(now))
                    .isPresent();
            if (comes) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return next(low);
    }

    private CronClock clock() {
        return new CronClock(parse(cron), zone);
    }

    private static boolean neverFires(String cron) {
        var start = LocalDate.of(2024, 2, 29).atStartOfDay(ZoneOffset.UTC);
        return new CronClock(parse(cron), ZoneOffset.UTC)
                .next(start.minusMinutes(1).toInstant())
                .filter(next -> next.isBefore(start.plusYears(YEARS_AHEAD).toInstant()))
                .isEmpty();
    }

    private static Optional<String> normal(String text) {
        try {
            return Optional.of(parse(text).asString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cron parse(String text) {
        return PARSER.parse(text).validate();
    }

    private static Optional<ZoneId> zoneOf(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }
}
