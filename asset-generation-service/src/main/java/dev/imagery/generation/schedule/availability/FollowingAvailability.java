package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.schedule.ScheduleSettings;
import dev.imagery.generation.storage.StorageRefusal;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.task.TaskQueues;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

/** Looks at a live group again and again, until a newer version of it is followed. */
@Component
class FollowingAvailability implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(FollowingAvailability.class);

    /** After what nobody has foreseen. */
    private static final Duration LATER = Duration.ofMinutes(10);

    private final FollowedGroupRows rows;
    private final LookingAhead looking;
    private final TaskQueues queues;
    private final TransactionTemplate transaction;
    private final ScheduleSettings settings;
    private final Clock clock;

    FollowingAvailability(
            FollowedGroupRows rows,
            LookingAhead looking,
            TaskQueues queues,
            TransactionTemplate transaction,
            ScheduleSettings settings,
            Clock clock) {
        this.rows = rows;
        this.looking = looking;
        this.queues = queues;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return AvailabilityTasks.FOLLOW;
    }

    /** Storage may be away for hours: then it is just asked again. */
    @Override
    public Outcome run(String subject) {
        var watch = Watch.parse(subject);
        var followed = rows.find(watch);
        if (followed.isEmpty()) {
            return Outcome.DONE;
        }
        try {
            looking.look(followed.get());
        } catch (RestClientException | StorageRefusal e) {
            log.warn("What is live of {} is not known: {}", followed.get().group(), e.getMessage());
        }
        return Outcome.again(pause(watch));
    }

    /** Shorter where a refresh is due before. */
    private Duration pause(Watch watch) {
        return rows.find(watch)
                .flatMap(FollowedGroup::look)
                .map(look -> Duration.between(clock.instant(), look.again()))
                .filter(wait -> wait.isPositive() && wait.compareTo(settings.following()) < 0)
                .orElse(settings.following());
    }

    /** The group is followed all the same, by another task: this one is removed. */
    @Override
    public void giveUp(String subject, Throwable cause) {
        log.error("Availability could not be followed for {}", subject, cause);
        var later = clock.instant().plus(LATER);
        var next = Watch.parse(subject).next();
        transaction.executeWithoutResult(status -> queues.schedule(AvailabilityTasks.FOLLOW, next.toString(), later));
    }
}
