package dev.imagery.generation.work;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.work.DeficitRoundRobin.Lane;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves waiting chunks into the queue of workers, as few as keep them busy: those of the highest priority first, and of one priority in
 * turn, an equal share of CPU time for each batch. Any instance may feed; one does at a time.
 */
@Component
public class Feeder {

    private static final int INSTANCES_THAT_ARE_FEW = 8;

    private final LaneRows lanes;
    private final ChunkRows chunks;
    private final TaskQueues queues;
    private final WorkSettings settings;
    private final TransactionTemplate transaction;

    /** How many tasks may end before this instance looks at the queue again. */
    private final AtomicInteger unlooked = new AtomicInteger();

    Feeder(
            LaneRows lanes,
            ChunkRows chunks,
            TaskQueues queues,
            WorkSettings settings,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.lanes = lanes;
        this.chunks = chunks;
        this.queues = queues;
        this.settings = settings;
    }

    /**
     * Fills the queue after a task of this instance, if it may be half empty: while much waits in it, most tasks are passed over without a
     * look. What other instances take meanwhile is seen by them.
     */
    public void feedAfterTask() {
        if (unlooked.getAndDecrement() > 0) {
            return;
        }
        lanes.highest().ifPresent(priority -> {
            int due = queues.due(Queue.RENDERING, priority.level());
            unlooked.set(due / INSTANCES_THAT_ARE_FEW);
            if (due * 2 <= settings.window()) {
                transaction.executeWithoutResult(status -> feed());
            }
        });
    }

    /** Fills the queue where it is half empty. */
    @Transactional
    public void feed() {
        if (!lanes.beginToFeed()) {
            return;
        }
        for (var priority : lanes.priorities()) {
            int room = settings.window() - queues.due(Queue.RENDERING, priority.level());
            if (room * 2 >= settings.window()) {
                feed(priority, room);
            }
        }
    }

    private void feed(Priority priority, int room) {
        var waiting = lanes.lock(priority).stream()
                .map(row -> new Lane<>(row.batch(), row.deficit(), chunks.waiting(priority, row.batch(), room)))
                .toList();
        var served = DeficitRoundRobin.serve(waiting, room, settings.chunkTime().toMillis() / 1000.0);
        chunks.queued(served.chunks());
        queues.scheduleAll(
                RenderTask.KIND,
                served.chunks().stream().map(RenderTask::subject).toList(),
                priority.level());
        served.after().forEach(lane -> keep(priority, lane));
    }

    /** Lanes that are served to their end are closed. */
    private void keep(Priority priority, Lane<UUID> lane) {
        if (lane.waiting().isEmpty() && chunks.waiting(priority, lane.key(), 1).isEmpty()) {
            lanes.close(priority, lane.key());
        } else {
            lanes.save(priority, lane.key(), lane.deficit());
        }
    }
}
