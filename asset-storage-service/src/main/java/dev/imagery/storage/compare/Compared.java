package dev.imagery.storage.compare;

import java.util.Optional;

/**
 * Two versions of a group that are compared, by the ids of their rows.
 *
 * @param from the earlier one
 * @param to the later one
 */
public record Compared(long from, long to) {

    private static final String PART = "-";

    /** As the name of the task that compares them. */
    String text() {
        return from + PART + to;
    }

    /** What {@link #text()} wrote. */
    static Compared parse(String text) {
        String[] parts = text.split(PART, 2);
        return new Compared(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** Against nothing, every asset of {@code to} is an added one. */
    public static Compared of(Optional<Long> from, long to) {
        return new Compared(from.orElse(0L), to);
    }
}
