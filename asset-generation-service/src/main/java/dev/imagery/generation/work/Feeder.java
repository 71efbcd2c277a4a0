package dev.imagery.generation.work;

import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.work.DeficitRoundRobin.Lane;
import dev.imagery.generation.work.LaneRows.Road;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves waiting chunks into the queue of workers, as few as keep them busy: those of the highest priority first, and of one priority in
 * turn, an equal share of CPU time for each batch. What only workers of another version know has a window of its own, so that it is in
 * nobody's way. Any instance may feed; one does at a time.
 */
@Component
public class Feeder {

    private static final int INSTANCES_THAT_ARE_FEW = 8;

    private static final int WAITING_A_SLOT = 2;

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
        this.lanes = lanes;
        this.chunks = chunks;
        this.queues = queues;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * Fills the queue after a task of this instance, if it may be half empty: while much waits in it, most tasks are passed over without a
     * look. What other instances take meanwhile is seen by them.
     *
     * @param form that this instance knows
     */
    public void feedAfterTask(ChunkForm form) {
        if (unlooked.getAndDecrement() > 0) {
            return;
        }
        lanes.highest(form).ifPresent(priority -> {
            int due = queues.due(form.kind(), priority.level());
            unlooked.set(due / INSTANCES_THAT_ARE_FEW);
            if (due * 2 <= window(form)) {
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
        for (var road : lanes.roads()) {
            int window = window(road.form());
            int room = window - queues.due(road.form().kind(), road.priority().level());
            if (room * 2 >= window) {
                feed(road, room);
            }
        }
    }

    /** A fleet with many slots would empty a small one faster than it is filled. */
    private int window(ChunkForm form) {
        return Math.max(settings.window(), WAITING_A_SLOT * lanes.slots(form));
    }

    private void feed(Road road, int room) {
        var waiting = lanes.lock(road).stream()
                .map(row -> new Lane<>(row.key(), row.deficit(), chunks.waiting(row.key(), room)))
                .toList();
        var served = DeficitRoundRobin.serve(waiting, room, settings.chunkTime().toMillis() / 1000.0);
        chunks.queued(served.chunks());
        queues.scheduleAll(
                road.form().kind(),
                served.chunks().stream().map(RenderTask::subject).toList(),
                road.priority().level());
        served.after().forEach(this::keep);
    }

    /** Lanes that are served to their end are closed. */
    private void keep(Lane<LaneKey> lane) {
        if (lane.waiting().isEmpty() && chunks.waiting(lane.key(), 1).isEmpty()) {
            lanes.close(lane.key());
        } else {
            lanes.save(lane.key(), lane.deficit());
        }
    }
}
