package dev.imagery.generation.webhook;

import dev.imagery.generation.task.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a delivery, each one transaction. All take the webhook's row before the delivery's. */
@Component
class Deliveries {

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

    private final DeliveryRows rows;
    private final WebhookRows webhooks;
    private final WebhookSettings settings;
    private final Clock clock;

    Deliveries(DeliveryRows rows, WebhookRows webhooks, WebhookSettings settings, Clock clock) {
        this.rows = rows;
        this.webhooks = webhooks;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<DueDelivery> due(Round round) {
        return rows.due(round);
    }

    /** Notes what came of a call, and says when the next is due. */
    @Transactional
    public Outcome note(DueDelivery due, Attempt attempt) {
        if (!webhooks.hold(due.webhook())) {
            return Outcome.DONE;
        }
        int tries = rows.note(due.round(), attempt);
        if (tries == 0) {
            return Outcome.DONE;
        }
        if (attempt.succeeded()) {
            return end(due, DeliveryState.DELIVERED);
        }
        log.info("Webhook {} was not told of {}: {}", due.webhook(), due.event(), attempt);
        if (attempt.isLast()) {
            webhooks.disable(due.webhook(), clock.instant());
            log.warn("Webhook {} is disabled, as its receiver is gone", due.webhook());
            return end(due, DeliveryState.FAILED);
        }
        var schedule = settings.retries().schedule();
        if (schedule.exhaustedBy(tries)) {
            log.warn("Webhook {} is not told of {}: given up after {} tries", due.webhook(), due.event(), tries);
            return end(due, DeliveryState.FAILED);
        }
        var usual = schedule.wait(tries, RandomGenerator.getDefault());
        var wait = attempt.wait(usual, settings.retries().longest());
        rows.waitUntil(due.round(), clock.instant().plus(wait));
        return Outcome.again(wait);
    }

    @Transactional
    public void drop(DueDelivery due) {
        if (webhooks.hold(due.webhook())) {
            rows.end(due.round(), DeliveryState.DROPPED);
        }
    }

    @Transactional
    public void giveUp(DueDelivery due, Attempt last) {
        if (webhooks.hold(due.webhook())) {
            rows.note(due.round(), last);
            rows.end(due.round(), DeliveryState.FAILED);
        }
    }

    private Outcome end(DueDelivery due, DeliveryState state) {
        rows.end(due.round(), state);
        return Outcome.DONE;
    }
}
