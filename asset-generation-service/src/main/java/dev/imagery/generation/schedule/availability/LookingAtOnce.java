package dev.imagery.generation.schedule.availability;

import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.task.TaskQueues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at all live groups at once, where a change of the catalogue cannot wait until each is looked at in its turn. */
@Component
public class LookingAtOnce implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(LookingAtOnce.class);

    private final FollowedGroupRows rows;
    private final LookingAhead looking;
    private final TaskQueues queues;

    LookingAtOnce(FollowedGroupRows rows, LookingAhead looking, TaskQueues queues) {
        this.rows = rows;
        this.looking = looking;
        this.queues = queues;
    }

    /** Has every group looked at as soon as the transaction has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAtAll(long revision) {
        queues.scheduleAll(
                AvailabilityTasks.LOOK,
                rows.groups().stream()
                        .map(group -> new OnceMore(group, revision).toString())
                        .toList());
    }

    @Override
    public TaskKind kind() {
        return AvailabilityTasks.LOOK;
    }

    /** Where storage is away, what this throws has it tried again. */
    @Override
    public Outcome run(String subject) {
        rows.find(OnceMore.parse(subject).group()).ifPresent(looking::look);
        return Outcome.DONE;
    }

    /** The group is looked at in its turn. */
    @Override
    public void giveUp(String subject, Throwable cause) {
        log.warn("{} could not be looked at at once", subject, cause);
    }
}
