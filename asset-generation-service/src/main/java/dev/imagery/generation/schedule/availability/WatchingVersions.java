package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.batch.BatchFollower;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.schedule.ScheduleSettings;
import dev.imagery.generation.schedule.run.Runs;
import dev.imagery.generation.task.TaskQueues;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Has the windows of each new version's titles followed. One that awaits approval may go live without this service hearing of it. */
@Component
class WatchingVersions implements BatchFollower {

    /** Doublings of the pause after failures: up to an hour, where it begins with a minute. */
    private static final int MOST_DOUBLINGS = 6;

    private final FollowedGroupRows rows;
    private final Runs runs;
    private final TaskQueues queues;
    private final ScheduleSettings settings;

    WatchingVersions(FollowedGroupRows rows, Runs runs, TaskQueues queues, ScheduleSettings settings) {
        this.rows = rows;
        this.runs = runs;
        this.queues = queues;
        this.settings = settings;
    }

    @Override
    public void entered(Batch batch) {
        if (batch instanceof Batch.Live live) {
            watch(live, live.endedAt());
        }
        if (batch instanceof Batch.AwaitingApproval sealed) {
            watch(sealed, sealed.endedAt().plus(settings.following()));
        }
        if (batch instanceof Batch.Failed failed) {
            tryAgain(failed);
        }
    }

    /** A refresh that failed is made anew: the instant comes all the same. */
    private void tryAgain(Batch.Failed failed) {
        int failures = runs.failures(failed.id());
        if (failures > 0) {
            var pause = settings.following().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
            rows.lookAgain(failed.submission().group(), failed.endedAt().plus(pause));
        }
    }

    private void watch(Batch batch, Instant from) {
        var group = batch.submission().group();
        rows.watch(group, batch.id());
        queues.schedule(AvailabilityTasks.FOLLOW, new Watch(group, batch.id(), 0).toString(), from);
    }
}
