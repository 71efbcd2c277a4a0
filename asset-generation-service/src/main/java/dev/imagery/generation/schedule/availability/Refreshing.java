package dev.imagery.generation.schedule.availability;

import dev.imagery.dsl.document.Format;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.Batches;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.recipe.RecipeCheck;
import dev.imagery.generation.recipe.SentRecipe;
import dev.imagery.generation.schedule.run.Cause;
import dev.imagery.generation.schedule.run.NewRun;
import dev.imagery.generation.schedule.run.PlanComparison;
import dev.imagery.generation.schedule.run.Refusals;
import dev.imagery.generation.schedule.run.RunResult;
import dev.imagery.generation.schedule.run.Runs;
import dev.imagery.generation.work.Priority;
import dev.imagery.rendering.Renderer;
import dev.imagery.starter.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps just those refreshes of a group on their way that it needs. */
@Component
class Refreshing {

    private static final Logger log = LoggerFactory.getLogger(Refreshing.class);

    private final FollowedGroupRows rows;
    private final Runs runs;
    private final Batches batches;
    private final BatchReading reading;
    private final RecipeCheck check;
    private final PlanComparison comparison;
    private final Renderer renderer;
    private final WithdrawnSince withdrawn;
    private final TransactionTemplate transaction;

    Refreshing(
            FollowedGroupRows rows,
            Runs runs,
            Batches batches,
            BatchReading reading,
            RecipeCheck check,
            PlanComparison comparison,
            Renderer renderer,
            WithdrawnSince withdrawn,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.runs = runs;
        this.batches = batches;
        this.reading = reading;
        this.check = check;
        this.comparison = comparison;
        this.renderer = renderer;
        this.withdrawn = withdrawn;
        this.transaction = transaction;
    }

    /**
     * Cancels what is not needed any more, as the windows were moved or something else went live, and submits what is.
     *
     * @param live what is live
     * @param revision of the catalogue that was looked at
     * @param changes that are due, in their order
     */
    void refresh(FollowedGroup followed, Submission live, long revision, List<Instant> changes) {
        var of = new NewRun.Refresh(live.id(), runs.root(live.id()).orElse(live.id()), revision);
        runs.pending(followed.group()).stream()
                .filter(pending -> !isNeeded(pending, of, changes))
                .forEach(this::cancel);
        changes.forEach(change -> refresh(followed, of, live, change));
    }

    private void refresh(FollowedGroup followed, NewRun.Refresh of, Submission live, Instant change) {
        if (isMade(followed, of, change)) {
            return;
        }
        var before = lastBefore(followed, change)
                .flatMap(pending -> reading.submission(pending.batch()))
                .orElse(live);
        var started = batches.now();
        var attempt = attempt(live, before, change, started);
        var run = new NewRun(
                live.origin().stored().map(RecipeVersion::name),
                followed.group(),
                Cause.AVAILABILITY,
                change,
                started,
                attempt.result(),
                Optional.of(of));
        transaction.executeWithoutResult(status -> submit(followed, of, run, attempt));
    }

    /** Two coordinators may have come as far as this. */
    private void submit(FollowedGroup followed, NewRun.Refresh of, NewRun run, Attempt attempt) {
        if (!rows.lock(followed) || isMade(followed, of, run.planned())) {
            return;
        }
        attempt.submission().ifPresent(batches::accept);
        runs.add(run);
        log.info("Titles of {} change at {}: {}", followed.group(), run.planned(), run.result());
    }

    /** On its way, or found to be in vain. */
    private boolean isMade(FollowedGroup followed, NewRun.Refresh of, Instant change) {
        return lastBefore(followed, change)
                        .filter(pending -> pending.planned().equals(change))
                        .isPresent()
                || runs.isInVain(of, change);
    }

    /** The refresh on its way that is to be seen when a change comes, or just then. */
    private Optional<Runs.Pending> lastBefore(FollowedGroup followed, Instant change) {
        return runs.pending(followed.group()).stream()
                .filter(pending -> !pending.planned().isAfter(change))
                .reduce((one, later) -> later);
    }

    private record Attempt(RunResult result, Optional<Submission> submission) {}

    private Attempt attempt(Submission live, Submission before, Instant change, Instant now) {
        try {
            var checked = check.check(new SentRecipe(Refresh.recipe(live, change), Format.JSON, Optional.empty()));
            var refresh = Refresh.submission(
                    live,
                    checked.whole().json(),
                    checked.catalogRevision(),
                    renderer.epoch(),
                    now,
                    change.isAfter(now) ? change : now,
                    withdrawn.isAny(live, checked.catalogRevision(), change) ? Priority.URGENT : live.priority());
            return comparison.areAlike(before, refresh)
                    ? new Attempt(new RunResult.Unchanged("it shows before"), Optional.empty())
                    : new Attempt(new RunResult.Submitted(refresh.id(), Optional.empty()), Optional.of(refresh));
        } catch (ProblemException problem) {
            return new Attempt(Refusals.of(problem), Optional.empty());
        }
    }

    /** One whose instant has come is not disturbed. */
    private boolean isNeeded(Runs.Pending pending, NewRun.Refresh of, List<Instant> changes) {
        return pending.root().equals(of.root())
                && (!pending.planned().isAfter(batches.now())
                        || (changes.contains(pending.planned()) && !showsWithdrawn(pending, of.revision())));
    }

    private boolean showsWithdrawn(Runs.Pending pending, long revision) {
        return reading.submission(pending.batch())
                .filter(made -> withdrawn.isAny(made, revision, pending.planned()))
                .isPresent();
    }

    private void cancel(Runs.Pending pending) {
        try {
            batches.cancel(pending.batch());
        } catch (ProblemException tooLate) {
            log.warn("A refresh that is not needed any more goes on: {}", tooLate.title());
        }
    }
}
