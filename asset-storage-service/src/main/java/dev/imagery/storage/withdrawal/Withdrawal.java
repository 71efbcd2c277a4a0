package dev.imagery.storage.withdrawal;

import dev.imagery.storage.caller.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A title that may not be shown.
 *
 * @param countries sorted; empty: everywhere
 * @param from the first instant at which it may not be shown
 * @param deadline by when it is to be completed
 * @param purge whether everything that ever showed it is to go, too
 * @param purgeId what was begun for that
 * @param clearedAt when nothing live showed the title there any more
 * @param completedAt when besides nothing waited to be made anew
 * @param overdueAt when the deadline was seen to have passed
 */
record Withdrawal(
        UUID id,
        long titleId,
        List<String> countries,
        Instant from,
        Instant deadline,
        String reason,
        boolean purge,
        Optional<UUID> purgeId,
        Actor actor,
        Instant requestedAt,
        Telling telling,
        Optional<Instant> clearedAt,
        Optional<Instant> completedAt,
        Optional<Instant> overdueAt,
        Optional<Restoring> restoring) {

    /**
     * How far generation knows.
     *
     * @param at when it had taken it
     * @param revision the first of its catalogue with it
     * @param failure why it could not be told, or asked, the last time
     */
    record Telling(Optional<Instant> at, Optional<Long> revision, Optional<String> failure) {

        static final Telling NOTHING = new Telling(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * That it was taken back.
     *
     * @param toldAt when generation had taken that
     * @param undoneAt when all stand-ins of it were taken back, too
     */
    record Restoring(
            Instant at, Actor actor, Optional<String> reason, Optional<Instant> toldAt, Optional<Instant> undoneAt) {}

    WithdrawalState state(Instant now) {
        if (restoring.isPresent()) {
            return restoring.get().undoneAt().isPresent() ? WithdrawalState.RESTORED : WithdrawalState.RESTORING;
        }
        if (completedAt.isPresent()) {
            return WithdrawalState.COMPLETED;
        }
        if (now.isBefore(from)) {
            return WithdrawalState.SCHEDULED;
        }
        return now.isBefore(deadline) ? WithdrawalState.OPEN : WithdrawalState.OVERDUE;
    }

    /** Whether it asks for the same as one that is made now. */
    boolean isSame(List<String> others, boolean otherPurge, Instant otherFrom, Instant now) {
        return countries.equals(others)
                && purge == otherPurge
                && (from.equals(otherFrom) || (!from.isAfter(now) && !otherFrom.isAfter(now)));
    }
}
