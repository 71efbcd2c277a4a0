package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Equals;
import dev.imagery.rules.condition.In;
import dev.imagery.rules.condition.LanguageRange;
import dev.imagery.rules.condition.Not;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.Percentage;
import dev.imagery.rules.condition.SemanticVersion;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionInterval;
import dev.imagery.rules.condition.VersionRange;
import dev.imagery.rules.condition.Within;
import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditions that say which values a class has, and two neighbouring ones as one. */
final class Ranges {

    private Ranges() {}

    /** The number alone where it is a bound, and otherwise all between its neighbours. */
    static NumericRange around(BigDecimal number, NavigableSet<BigDecimal> bounds) {
        @Nullable BigDecimal lower = bounds.floor(number);
        @Nullable BigDecimal upper = bounds.ceiling(number);
        boolean isBound = lower != null && upper != null && lower.compareTo(upper) == 0;
        return new NumericRange(
                lower == null ? null : new Bound(lower, isBound), upper == null ? null : new Bound(upper, isBound));
    }

    static VersionRange of(VersionInterval interval) {
        boolean fromLeast = interval.from().equals(SemanticVersion.LEAST);
        String from = fromLeast ? "" : ">=" + interval.from();
        String until = interval.until() == null ? "" : "<" + interval.until();
        String text = (from + " " + until).strip();
        return VersionRange.read(text.isEmpty() ? "*" : text).orElseThrow();
    }

    /** What meets one or the other, where these follow each other and a single condition says so. */
    static Optional<Condition> joined(Condition one, Condition next) {
        return switch (one) {
            case NumericRange numbers when next instanceof NumericRange others -> numbers(numbers, others);
            case VersionRange versions when next instanceof VersionRange others -> versions(versions, others);
            case TimeWindow times when next instanceof TimeWindow others -> times(times, others);
            case Percentage share when next instanceof Percentage other -> shares(share, other);
            case NumericRange _, VersionRange _, TimeWindow _, Percentage _ -> Optional.empty();
            case Equals _, In _, Not _, Within _, LanguageRange _ -> Optional.empty();
        };
    }

    private static Optional<Condition> numbers(NumericRange one, NumericRange next) {
        @Nullable Bound until = one.upper();
        @Nullable Bound from = next.lower();
        boolean follows = until != null
                && from != null
                && until.value().compareTo(from.value()) == 0
                && until.inclusive() != from.inclusive();
        return follows && (one.lower() != null || next.upper() != null)
                ? Optional.of(new NumericRange(one.lower(), next.upper()))
                : Optional.empty();
    }

    private static Optional<Condition> versions(VersionRange one, VersionRange next) {
        VersionInterval before = one.alternatives().getLast();
        VersionInterval after = next.alternatives().getFirst();
        return after.from().equals(before.until())
                ? Optional.of(of(new VersionInterval(before.from(), after.until())))
                : Optional.empty();
    }

    private static Optional<Condition> times(TimeWindow one, TimeWindow next) {
        return one.until() != null && one.until().equals(next.from()) && (one.from() != null || next.until() != null)
                ? Optional.of(new TimeWindow(one.from(), next.until()))
                : Optional.empty();
    }

    private static Optional<Condition> shares(Percentage one, Percentage next) {
        return one.until() == next.from() && one.salt().equals(next.salt())
                ? Optional.of(new Percentage(one.from(), next.until(), one.salt()))
                : Optional.empty();
    }
}
