package dev.imagery.dsl.publication;

import java.time.Instant;

/** What there is to do for a schedule at an instant. */
public sealed interface Due {

    /** Nothing before an instant. */
    record NotBefore(Instant start) implements Due {}

    /**
     * A slot is to be run.
     *
     * @param slot the newest that has come
     * @param first the oldest that it is run for: the slot itself where none was missed
     */
    record Run(Instant slot, Instant first) implements Due {}

    /**
     * Slots were missed, and it is too late to run them.
     *
     * @param slot the newest of them
     * @param first the oldest of them
     */
    record Missed(Instant slot, Instant first) implements Due {}
}
