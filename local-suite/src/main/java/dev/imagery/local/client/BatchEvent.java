package dev.imagery.local.client;

import org.jspecify.annotations.Nullable;

/** What the generation service tells of a batch while it goes on. */
public sealed interface BatchEvent {

    /** The batch has entered a state. */
    record Entered(String state) implements BatchEvent {}

    /** A try of a render came to nothing. */
    record Failure(int attempt, String message) implements BatchEvent {}

    /**
     * How far it is.
     *
     * @param rate compositions a second
     */
    record Pace(
            String state,
            long assets,
            long compositions,
            long rendered,
            long reused,
            double rate,
            @Nullable Eta eta) implements BatchEvent {}

    /** When its renders will be done, in seconds from now: the expectation, and between what 95 of 100 lie. */
    record Eta(long seconds, long lowest, long highest) {}
}
