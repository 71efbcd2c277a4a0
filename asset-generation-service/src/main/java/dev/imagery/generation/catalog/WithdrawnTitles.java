package dev.imagery.generation.catalog;

import dev.imagery.starter.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which titles may not be shown. Each change is a revision of the catalogue; an id is withdrawn once and restored once. */
@Component
public class WithdrawnTitles {

    private final Revisions revisions;
    private final WithdrawalRows rows;

    WithdrawnTitles(Revisions revisions, WithdrawalRows rows) {
        this.revisions = revisions;
        this.rows = rows;
    }

    /**
     * A withdrawal as the catalogue has it.
     *
     * @param revision the first with it
     * @param restored the first without it again
     */
    public record Noted(Withdrawal withdrawal, long revision, Optional<Long> restored) {}

    /** @param changed whether it took a revision, and was not as now before */
    public record Change(Noted noted, boolean changed) {}

    /** @throws ProblemException 404 */
    public Noted withdrawal(UUID id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Withdraws a title; again does nothing.
     *
     * @throws ProblemException 409 where the id is of another withdrawal, or was restored
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Change withdraw(Withdrawal withdrawal) {
        revisions.lock();
        return rows.find(withdrawal.id())
                .map(noted -> new Change(same(noted, withdrawal), false))
                .orElseGet(() -> {
                    long revision = revisions.next();
                    rows.put(withdrawal, revision);
                    return new Change(new Noted(withdrawal, revision, Optional.empty()), true);
                });
    }

    private static Noted same(Noted noted, Withdrawal withdrawal) {
        if (!noted.withdrawal().equals(withdrawal)) {
            throw ProblemException.conflict(
                    "another-withdrawal", "The withdrawal " + withdrawal.id() + " says something else", null);
        }
        if (noted.restored().isPresent()) {
            throw ProblemException.conflict(
                    "withdrawal-restored",
                    "The withdrawal " + withdrawal.id() + " was taken back",
                    "Withdraw the title by another id.");
        }
        return noted;
    }

    /**
     * Makes the title available again; again does nothing.
     *
     * @throws ProblemException 404
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Change restore(UUID id) {
        revisions.lock();
        var noted = withdrawal(id);
        if (noted.restored().isPresent()) {
            return new Change(noted, false);
        }
        long revision = revisions.next();
        rows.end(id, revision);
        return new Change(new Noted(noted.withdrawal(), noted.revision(), Optional.of(revision)), true);
    }

    /**
     * Notes that the deadline of a withdrawal has passed.
     *
     * @return whether that is news
     * @throws ProblemException 404
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean overdue(UUID id, Instant at) {
        withdrawal(id);
        return rows.overdue(id, at);
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no withdrawal " + id);
    }
}
