package dev.imagery.rules.condition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The attribute's value is an instant (see {@link Moment#instant(String)}) of this window.
 *
 * @param from in the window itself; since ever where null
 * @param until the first moment after the window; for ever where null
 */
public record TimeWindow(@Nullable Moment from, @Nullable Moment until) implements Condition {

    /** The attribute that is the time of the evaluation, where a context does not state it. */
    public static final String NOW = "now";

    public TimeWindow {
        if (from == null && until == null) {
            throw new IllegalArgumentException("a window needs an end");
        }
        if (from != null && until != null) {
            if (!from.zone().equals(until.zone())) {
                throw new IllegalArgumentException("a window has one zone");
            }
            if (!from.instant().isBefore(until.instant())) {
                throw new IllegalArgumentException("the window ends at " + until + " before it begins at " + from);
            }
        }
    }

    @Override
    public boolean holds(AttributeValue value) {
        Instant instant = value.instant();
        return instant != null
                && (from == null || !instant.isBefore(from.instant()))
                && (until == null || instant.isBefore(until.instant()));
    }

    @Override
    public int weight() {
        return 1_003;
    }
}
