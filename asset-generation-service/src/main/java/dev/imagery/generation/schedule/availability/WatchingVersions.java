package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.batch.BatchFollower;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.schedule.ScheduleSettings;
import dev.imagery.generation.task.TaskQueues;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Has the windows of each new version's titles followed. One that awaits approval may go live without this service hearing of it. */
@Component
class WatchingVersions implements BatchFollower {

    private final FollowedGroupRows rows;
    private final TaskQueues queues;
    private final ScheduleSettings settings;

    WatchingVersions(FollowedGroupRows rows, TaskQueues queues, ScheduleSettings settings) {
        this.rows = rows;
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
    }

    private void watch(Batch batch, Instant from) {
        var group = batch.submission().group();
        rows.watch(group, batch.id());
        queues.schedule(AvailabilityTasks.FOLLOW, new Watch(group, batch.id(), 0).toString(), from);
    }
}
