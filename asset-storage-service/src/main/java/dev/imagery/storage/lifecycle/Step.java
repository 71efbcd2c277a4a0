package dev.imagery.storage.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * A publication as a step of the way that a group has gone.
 *
 * @param sequence its number in the group
 * @param version the group version that it makes live
 * @param origin the sequence of the first publication of the same step: its own, or for a rollback the one that it goes back to
 * @param previous the origin that was live before {@code origin} became it; null for the first
 */
public record Step(
        long sequence, int version, long origin, @Nullable Long previous) {

    /** A first publication while {@code live} is live. */
    public static Step forward(long sequence, int version, @Nullable Step live) {
        return new Step(sequence, version, sequence, live == null ? null : live.origin());
    }

    /** The way back to {@code target}: from there, one step back leads to where it led before. */
    public static Step back(long sequence, Step target) {
        return new Step(sequence, target.version(), target.origin(), target.previous());
    }

    /** The same step once it became live after {@code live}, which may not be what it was asked after. */
    public Step after(@Nullable Step live) {
        return sequence == origin ? forward(sequence, version, live) : this;
    }
}
