package dev.imagery.generation.webhook;

import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.webhook.message.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes note of events in the transaction in which they happen, with the tasks that tell of them. */
@Component
class Events {

    private final EventRows events;
    private final WebhookRows webhooks;
    private final DeliveryRows deliveries;
    private final Composition composition;
    private final TaskQueues queues;
    private final Clock clock;

    Events(
            EventRows events,
            WebhookRows webhooks,
            DeliveryRows deliveries,
            Composition composition,
            TaskQueues queues,
            Clock clock) {
        this.events = events;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.composition = composition;
        this.queues = queues;
        this.clock = clock;
    }

    /** Has everybody told who wants to know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(Event event) {
        var wanting = webhooks.wanting(event.type(), event.group());
        if (!wanting.isEmpty()) {
            tell(event, wanting);
            queues.schedule(WebhookTasks.COMPOSE, event.id());
        }
    }

    /** Has one webhook told, whatever it wants to know. Answers the delivery's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long test(Event ping, UUID webhook) {
        tell(ping, List.of(webhook));
        composition.compose(ping, Optional.empty());
        return deliveries.rounds(ping.id()).getFirst().delivery();
    }

    private void tell(Event event, List<UUID> wanting) {
        events.insert(event);
        deliveries.insert(event.id(), wanting, clock.instant());
    }
}
