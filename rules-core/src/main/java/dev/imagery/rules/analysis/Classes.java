package dev.imagery.rules.analysis;

import dev.imagery.rules.condition.Condition;
import dev.imagery.rules.condition.Moment;
import dev.imagery.rules.condition.NumericRange;
import dev.imagery.rules.condition.NumericRange.Bound;
import dev.imagery.rules.condition.SemanticVersion;
import dev.imagery.rules.condition.TimeWindow;
import dev.imagery.rules.condition.VersionInterval;
import dev.imagery.rules.condition.VersionRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of text that conditions on an attribute can tell apart otherwise than to the letter. Each class is given as spellings, more
 * than anyone needs, of which the conditions think the same: the texts of a number, of the versions or instants between two neighbouring
 * bounds, or of what is none of these.
 */
final class Classes {

    private final Collection<Condition> conditions;

    Classes(Collection<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * A class.
     *
     * @param condition what its texts meet, and no texts of other classes that are of the same kind
     */
    record Ranged(Condition condition, Stream<String> spellings) {}

    /** Texts that are no number, version, instant or language tag. */
    static Stream<String> plain() {
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> "~" + i);
    }

    List<Ranged> numbers() {
        var bounds = new TreeSet<BigDecimal>();
        for (Condition condition : conditions) {
            if (condition instanceof NumericRange(@Nullable Bound lower, @Nullable Bound upper)) {
                if (lower != null) {
                    bounds.add(lower.value());
                }
                if (upper != null) {
                    bounds.add(upper.value());
                }
            }
        }
        var classes = new ArrayList<Ranged>();
        for (BigDecimal number : Decimals.atAndAround(bounds)) {
            classes.add(new Ranged(Ranges.around(number, bounds), Decimals.spellings(number)));
        }
        return classes;
    }

    /** Every version has a next one, so that a bound stands for all up to the next bound. */
    List<Ranged> versions() {
        var bounds = new TreeSet<SemanticVersion>();
        for (Condition condition : conditions) {
            if (condition instanceof VersionRange range) {
                bounds.add(SemanticVersion.LEAST);
                for (VersionInterval interval : range.alternatives()) {
                    bounds.add(interval.from());
                    if (interval.until() != null) {
                        bounds.add(interval.until());
                    }
                }
            }
        }
        return bounds.stream()
                .map(bound -> new Ranged(Ranges.of(new VersionInterval(bound, bounds.higher(bound))), builds(bound)))
                .toList();
    }

    private static Stream<String> builds(SemanticVersion version) {
        return Stream.concat(
                Stream.of(version.toString()), IntStream.iterate(1, i -> i + 1).mapToObj(i -> version + "+" + i));
    }

    /** Windows are half open, so that a bound stands for all up to the next bound. */
    List<Ranged> instants() {
        var bounds = new TreeSet<Instant>();
        for (Condition condition : conditions) {
            if (condition instanceof TimeWindow(@Nullable Moment from, @Nullable Moment until)) {
                if (from != null) {
                    bounds.add(from.instant());
                }
                if (until != null) {
                    bounds.add(until.instant());
                }
            }
        }
        var classes = new ArrayList<Ranged>();
        if (!bounds.isEmpty()) {
            classes.add(new Ranged(
                    new TimeWindow(null, Moment.of(bounds.first())),
                    Instants.spellings(bounds.first().minusSeconds(1))));
        }
        for (Instant bound : bounds) {
            @Nullable Instant next = bounds.higher(bound);
            classes.add(new Ranged(
                    new TimeWindow(Moment.of(bound), next == null ? null : Moment.of(next)),
                    Instants.spellings(bound)));
        }
        return classes;
    }
}
