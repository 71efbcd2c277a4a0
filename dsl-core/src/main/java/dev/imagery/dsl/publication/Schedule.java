package dev.imagery.dsl.publication;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.imagery.dsl.fault.Nearest;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * When a recipe runs by itself.
 *
 * @param cron five fields as of Unix cron: minute, hour, day of month, month, day of week
 * @param zone in which its hours are meant
 */
public record Schedule(String cron, ZoneId zone) {

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

    public static final ObjectShape<Schedule> SHAPE = ObjectShape.of(
                    "When the recipe runs by itself.",
                    parts -> new Schedule(parts.get(CRON_FIELD), parts.get(ZONE_FIELD)),
                    List.of(CRON_FIELD, ZONE_FIELD))
            .checked((parts, at) -> parts.find(CRON_FIELD)
                    .filter(Schedule::neverFires)
                    .ifPresent(cron -> at.at("cron")
                            .fault(
                                    "never-fires",
                                    CRON.write(cron),
                                    "a day that some month has, and at least one such in " + YEARS_AHEAD + " years")));

    /** The first instant after another at which the recipe runs; empty where that is more than some years ahead. */
    public Optional<ZonedDateTime> next(ZonedDateTime after) {
        return ExecutionTime.forCron(parse(cron)).nextExecution(after.withZoneSameInstant(zone));
    }

    private static boolean neverFires(String cron) {
        var start = ZonedDateTime.of(2024, 2, 29, 0, 0, 0, 0, ZoneId.of("UTC"));
        return ExecutionTime.forCron(parse(cron))
                .nextExecution(start.minusMinutes(1))
                .filter(next -> next.isBefore(start.plusYears(YEARS_AHEAD)))
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
