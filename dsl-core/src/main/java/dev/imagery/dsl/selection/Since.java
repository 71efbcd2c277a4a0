package dev.imagery.dsl.selection;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** The first day of a time that lasts until now. */
public sealed interface Since {

    /** @param today the day of the plan, in UTC */
    LocalDate asOf(LocalDate today);

    /** As in JSON. */
    String word();

    /** @param period above zero, a hundred years at most */
    record Ago(Period period) implements Since {

        private static final int MOST_YEARS = 100;

        @Override
        public LocalDate asOf(LocalDate today) {
            return today.minus(period);
        }

        @Override
        public String word() {
            return period.toString();
        }

        private static Optional<Since> parse(String text) {
            var period = Period.parse(text);
            boolean fits = !period.isNegative()
                    && !period.isZero()
                    && !LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plusYears(MOST_YEARS));
            return fits ? Optional.of(new Ago(period)) : Optional.empty();
        }
    }

    /** @param day of the years 1 to 9999 */
    record Day(LocalDate day) implements Since {

        private static final int LAST_YEAR = 9999;

        @Override
        public LocalDate asOf(LocalDate today) {
            return day;
        }

        @Override
        public String word() {
            return day.toString();
        }

        private static Optional<Since> parse(String text) {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1 && day.getYear() <= LAST_YEAR ? Optional.of(new Day(day)) : Optional.empty();
        }
    }

    Shape<Since> SHAPE = Texts.meaning(
            "a period of ISO 8601 before now, such as P30D or P6M, or a day, such as 2026-10-26",
            "invalid-value",
            Since::parse,
            Since::word);

    private static Optional<Since> parse(String text) {
        try {
            return text.startsWith("P") ? Ago.parse(text) : Day.parse(text);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
