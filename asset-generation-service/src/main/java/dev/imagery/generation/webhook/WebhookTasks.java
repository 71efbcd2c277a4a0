package dev.imagery.generation.webhook;

import dev.imagery.generation.task.Queue;
import dev.imagery.generation.task.TaskKind;

/** The tasks of webhooks. All are in a queue of their own, so that no receiver and no silent storage holds up a batch. */
final class WebhookTasks {

    /** Asks storage what became of publications; there is one, always. */
    static final TaskKind FOLLOW = new TaskKind(Queue.DELIVERY, "follow-publications");

    /** Of an event, by its id. */
    static final TaskKind COMPOSE = new TaskKind(Queue.DELIVERY, "compose-event");

    /** Of a delivery, by {@link Round#toString()}. */
    static final TaskKind DELIVER = new TaskKind(Queue.DELIVERY, "deliver-event");

    private WebhookTasks() {}
}
