package dev.imagery.generation.purge;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.task.TaskQueues;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that the one task that follows purges is there. */
@Component
@OnlyIn(Role.COORDINATOR)
class PurgeFollowingStart {

    private final TaskQueues queues;

    PurgeFollowingStart(TaskQueues queues) {
        this.queues = queues;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void start() {
        queues.scheduleUnlessThere(PurgeTasks.FOLLOW, PurgeFollowing.STORAGE);
    }
}
