package dev.imagery.generation.webhook;

import dev.imagery.generation.task.TaskQueues;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.EventType;
import dev.imagery.generation.webhook.message.Secret;
import dev.imagery.starter.problem.ProblemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with webhooks by hand. */
@Component
class Webhooks {

    private final WebhookRows rows;
    private final DeliveryRows deliveries;
    private final DeliveryAnswers answers;
    private final Events events;
    private final TaskQueues queues;
    private final WebhookSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Webhooks(
            WebhookRows rows,
            DeliveryRows deliveries,
            DeliveryAnswers answers,
            Events events,
            TaskQueues queues,
            WebhookSettings settings,
            Clock clock) {
        this.rows = rows;
        this.deliveries = deliveries;
        this.answers = answers;
        this.events = events;
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws ProblemException 409 where there are as many as there may be */
    @Transactional
    public Webhook add(NewWebhook asked) {
        if (rows.count() >= settings.most()) {
            throw ProblemException.conflict(
                    "too-many-webhooks",
                    "There are " + settings.most() + " webhooks already",
                    "Remove one, or raise imagery.webhooks.most.");
        }
        var webhook = new Webhook(
                UUID.randomUUID(),
                asked.url(),
                asked.events(),
                asked.groups(),
                asked.secret().orElseGet(() -> Secret.generate(random)),
                now(),
                Optional.empty());
        rows.insert(webhook);
        return webhook;
    }

    @Transactional(readOnly = true)
    public List<Webhook> all() {
        return rows.all();
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public Webhook webhook(UUID id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    /** @throws ProblemException 404 */
    @Transactional
    public void remove(UUID id) {
        if (!rows.delete(id)) {
            throw unknown(id);
        }
    }

    /** @throws ProblemException 404; 409 where it is disabled */
    @Transactional
    public DeliveryAnswer test(UUID id) {
        enabled(id);
        long delivery = events.test(Event.of(EventType.PING, "", now()), id);
        return answer(id, delivery);
    }

    /** @throws ProblemException 404 */
    @Transactional(readOnly = true)
    public DeliveryAnswer.Page deliveries(UUID id, long before, int limit) {
        webhook(id);
        return answers.before(id, before, limit);
    }

    /**
     * Begins another round of tries, whatever became of those before.
     *
     * @throws ProblemException 404; 409 where the webhook is disabled
     */
    @Transactional
    public DeliveryAnswer deliverAgain(UUID id, long number) {
        enabled(id);
        if (deliveries.state(id, number).isEmpty()) {
            throw ProblemException.notFound("There is no delivery " + number + " of webhook " + id);
        }
        var round = deliveries.again(number, now());
        queues.schedule(WebhookTasks.DELIVER, round.toString());
        return answer(id, number);
    }

    private void enabled(UUID id) {
        if (!rows.hold(id)) {
            throw unknown(id);
        }
        if (webhook(id).disabledAt().isPresent()) {
            throw ProblemException.conflict(
                    "webhook-disabled",
                    "Webhook " + id + " is disabled",
                    "Its receiver answered 410 Gone. Remove it, and make another.");
        }
    }

    private DeliveryAnswer answer(UUID webhook, long number) {
        return answers.find(webhook, number).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown(UUID id) {
        return ProblemException.notFound("There is no webhook " + id);
    }
}
