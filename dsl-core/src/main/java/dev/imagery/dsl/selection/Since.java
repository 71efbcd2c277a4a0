package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** The first day of a span that reaches up to now. */
public sealed interface Since {

    /** The first day, in UTC. */
    LocalDate day(Instant now);

    /** @param date itself */
    record Date(LocalDate date) implements Since {
        @Override
        public LocalDate day(Instant now) {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** @param period before now, positive */
    record Back(Period period) implements Since {
        @Override
        public LocalDate day(Instant now) {
            return LocalDate.ofInstant(now, ZoneOffset.UTC).minus(period);
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    Shape<Since> SHAPE = Texts.meaning(
            "a period of ISO 8601 before now such as P30D or P6M, or a date such as 2026-01-31",
            "invalid-value",
            Since::parse,
            Since::toString);

    private static Optional<Since> parse(String text) {
        try {
            return text.startsWith("P")
                    ? Optional.of(Period.parse(text)).filter(Since::isInReach).map(Back::new)
                    : Optional.of(LocalDate.parse(text))
                            .filter(date -> date.getYear() >= 1 && date.getYear() <= 9999)
                            .map(Date::new);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Not before the years that dates are told of, counted from the earliest day that anything could be now. */
    private static boolean isInReach(Period period) {
        return !period.isNegative()
                && !period.isZero()
                && LocalDate.EPOCH.minus(period).getYear() >= 1;
    }
}
