package dev.imagery.generation.webhook;

import dev.imagery.generation.storage.VersionDifference;
import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.Payload;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gives events their bodies, once, and sends them on their way. */
@Component
class Composition {

    private final EventRows events;
    private final DeliveryRows deliveries;
    private final TaskQueues queues;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Composition(
            EventRows events,
            DeliveryRows deliveries,
            TaskQueues queues,
            WebhookSettings settings,
            JsonMapper json,
            Clock clock) {
        this.events = events;
        this.deliveries = deliveries;
        this.queues = queues;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Event> uncomposed(String id) {
        return events.uncomposed(id);
    }

    @Transactional
    public void compose(Event event, Optional<VersionDifference> difference) {
        var payload = Payload.of(event, difference);
        if (events.compose(event.id(), payload.data().line(), json.writeValueAsString(payload))) {
            queues.scheduleAll(
                    WebhookTasks.DELIVER,
                    deliveries.rounds(event.id()).stream().map(Round::toString).toList());
        }
        events.sweep(clock.instant().minus(settings.keep()));
    }
}
