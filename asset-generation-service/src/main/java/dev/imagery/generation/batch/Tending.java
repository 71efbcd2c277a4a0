package dev.imagery.generation.batch;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.work.Feeder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on, again and again, where whoever should have gone on died: batches whose last render was recorded, chunks that wait. */
@Component
@OnlyIn(Role.COORDINATOR)
class Tending implements TaskHandler {

    private static final Logger log = LoggerFactory.getLogger(Tending.class);

    private final BatchRows rows;
    private final Batches batches;
    private final Feeder feeder;
    private final TaskQueues queues;
    private final BatchSettings settings;

    Tending(BatchRows rows, Batches batches, Feeder feeder, TaskQueues queues, BatchSettings settings) {
        this.rows = rows;
        this.batches = batches;
        this.feeder = feeder;
        this.queues = queues;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void begin() {
        queues.scheduleUnlessThere(BatchTasks.TEND, "all");
    }

    @Override
    public TaskKind kind() {
        return BatchTasks.TEND;
    }

    @Override
    public Outcome run(String subject) {
        rows.unsettled().forEach(batches::settle);
        feeder.feed();
        return Outcome.again(settings.tending());
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        log.error("Batches are not tended to any more until a coordinator starts", cause);
    }
}
