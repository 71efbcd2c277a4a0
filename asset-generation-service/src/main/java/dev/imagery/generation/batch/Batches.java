package dev.imagery.generation.batch;

import dev.imagery.dsl.publication.Publication;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.starter.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a batch that are not a worker's. Each is one transaction, with the tasks that it causes. */
@Component
public class Batches {

    private static final Logger log = LoggerFactory.getLogger(Batches.class);

    private final BatchRows rows;
    private final Transitions transitions;
    private final RenderWork work;
    private final TaskQueues queues;
    private final Clock clock;

    Batches(BatchRows rows, Transitions transitions, RenderWork work, TaskQueues queues, Clock clock) {
        this.rows = rows;
        this.transitions = transitions;
        this.work = work;
        this.queues = queues;
        this.clock = clock;
    }

    /** An instant as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Takes a batch on beside others of its group, in the caller's transaction, with the task that plans it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Submission submission) {
        accept(submission, false);
    }

    /**
     * Takes a batch on, in the caller's transaction, with the task that plans it.
     *
     * @param supersedes whether it takes the place of the group's batches that have not been given to publication
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void accept(Submission submission, boolean supersedes) {
        transitions.accept(new Batch.Accepted(submission));
        queues.schedule(BatchTasks.PLAN, submission.id().toString());
        if (supersedes) {
            rows.supersedable(submission.group(), submission.id()).forEach(older -> supersede(older, submission.id()));
        }
    }

    private void supersede(UUID older, UUID newer) {
        if (rows.lock(older) instanceof Batch.Cancellable open) {
            transitions.enter(open.supersede(newer, now()));
            work.release(older);
            log.info("Batch {} is superseded by {}", older, newer);
        }
    }

    /** Notes what the batch makes, and has the unknown renders done; where all are known, has it sealed. */
    @Transactional
    public void plan(UUID id, Plan plan) {
        if (!(rows.lock(id) instanceof Batch.Accepted accepted)) {
            return;
        }
        var planned = accepted.plan(plan.extent());
        var submission = accepted.submission();
        work.want(id, submission.priority(), submission.rendererEpoch(), plan.renders());
        if (plan.isKnown()) {
            seal(planned);
        } else {
            transitions.enter(planned);
        }
    }

    /** Notes that a worker has begun with a batch. */
    @Transactional
    public void begin(UUID id) {
        if (rows.lock(id) instanceof Batch.Planned planned) {
            transitions.enter(planned.start());
        }
    }

    /** Has a batch sealed if all of its renders are done. */
    @Transactional
    public void settle(UUID id) {
        if (rows.lock(id) instanceof Batch.Renderable batch && !work.hasOpen(id)) {
            seal(batch);
        }
    }

    private void seal(Batch.Renderable batch) {
        transitions.enter(batch.rendered());
        queues.schedule(BatchTasks.SEAL, batch.id().toString());
    }

    /** Has a version that is complete published as its recipe says. */
    @Transactional
    public void sealed(UUID id, int version, Publication publication) {
        if (!(rows.lock(id) instanceof Batch.Sealing sealing)) {
            return;
        }
        switch (publication) {
            case Publication.Automatic() -> {
                transitions.enter(sealing.publish(version));
                queues.schedule(BatchTasks.PUBLISH, id.toString());
            }
            case Publication.At(var moment) -> {
                var instant = moment.toInstant().truncatedTo(ChronoUnit.MICROS);
                transitions.enter(sealing.publishAt(instant, version));
                queues.schedule(BatchTasks.PUBLISH, id.toString(), instant);
            }
            case Publication.ByApproval() -> {
                transitions.enter(sealing.awaitApproval(version, now()));
                log.info("Batch {} awaits approval as version {} of {}", id, version, group(sealing));
            }
        }
    }

    /** The batch where it is to be published now: a batch that waits does so no longer. */
    @Transactional
    public Optional<Batch.Publishing> toPublish(UUID id) {
        return switch (rows.lock(id)) {
            case Batch.Waiting waiting -> {
                transitions.enter(waiting.due());
                yield Optional.of(waiting.due());
            }
            case Batch.Publishing publishing -> Optional.of(publishing);
            case Batch.Accepted _, Batch.Renderable _, Batch.Sealing _, Batch.Ended _ -> Optional.empty();
        };
    }

    /** Ends a batch that is not published yet, as a newer one took its place. */
    @Transactional
    public void overtaken(UUID id, UUID newer) {
        if (rows.lock(id) instanceof Batch.Publishing publishing) {
            transitions.enter(publishing.overtaken(newer, now()));
            log.info("Batch {} is not published, as {}, which is newer, went live before", id, newer);
        }
    }

    @Transactional
    public void live(UUID id) {
        if (rows.lock(id) instanceof Batch.Publishing publishing) {
            transitions.enter(publishing.acknowledged(now()));
            log.info("Batch {} is live as version {} of {}", id, publishing.version(), group(publishing));
        }
    }

    @Transactional
    public void refuse(UUID id, List<BatchFault> faults) {
        if (rows.lock(id) instanceof Batch.Publishing publishing) {
            transitions.enter(publishing.refuse(faults, now()));
            log.warn("Batch {} was refused: {}", id, faults.getFirst().message());
        }
    }

    /** Ends the batch, unless it has ended. */
    @Transactional
    public void fail(UUID id, List<BatchFault> faults) {
        if (rows.lock(id) instanceof Batch.Open open) {
            end(open, faults);
        }
    }

    /** Ends the batch by a render, unless it has ended or another worker has taken the render since. */
    @Transactional
    public void fail(UUID id, TakenRender taken, List<BatchFault> faults) {
        if (rows.lock(id) instanceof Batch.Renderable batch && work.holds(taken)) {
            end(batch, faults);
        }
    }

    private void end(Batch.Open batch, List<BatchFault> faults) {
        transitions.enter(batch.fail(faults, now()));
        work.release(batch.id());
        log.warn("Batch {} failed with {} faults, the first: {}", batch.id(), faults.size(), faults.getFirst());
    }

    /** @throws ProblemException 404; 409 where the batch has ended or is being published */
    @Transactional
    public void cancel(UUID id) {
        if (rows.find(id).isEmpty()) {
            throw unknown(id);
        }
        switch (rows.lock(id)) {
            case Batch.Cancellable open -> {
                transitions.enter(open.cancel(now()));
                work.release(id);
                log.info("Batch {} is cancelled", id);
            }
            case Batch.Publishing publishing ->
                throw ProblemException.conflict(
                        "batch-publishing",
                        "Batch " + id + " is being published",
                        "Roll the group " + group(publishing) + " back when it is live.");
            case Batch.Ended ended ->
                throw ProblemException.conflict(
                        "batch-ended", "Batch " + id + " has ended", "It is " + StateColumns.state(ended) + ".");
        }
    }

    private static String group(Batch batch) {
        return batch.submission().group();
    }

    static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no batch " + id);
    }
}
