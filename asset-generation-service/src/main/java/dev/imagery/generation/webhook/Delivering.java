package dev.imagery.generation.webhook;

import dev.imagery.generation.task.Outcome;
import dev.imagery.generation.task.TaskHandler;
import dev.imagery.generation.task.TaskKind;
import dev.imagery.generation.webhook.call.WebhookCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Tells one event to one webhook. A receiver that fails is no failure of the task, which is done again when the next try is due: how
 * often is counted in the delivery's row.
 */
@Component
class Delivering implements TaskHandler {

    private final Deliveries deliveries;
    private final WebhookCalls calls;
    private final Lines lines;
    private final WebhookSettings settings;
    private final Clock clock;

    Delivering(Deliveries deliveries, WebhookCalls calls, WebhookSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.calls = calls;
        this.lines = new Lines(settings.callsToOne());
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public TaskKind kind() {
        return WebhookTasks.DELIVER;
    }

    @Override
    public Outcome run(String subject) {
        return deliveries.due(Round.parse(subject)).map(this::tell).orElse(Outcome.DONE);
    }

    private Outcome tell(DueDelivery due) {
        if (due.disabled()) {
            deliveries.drop(due);
            return Outcome.DONE;
        }
        return lines.use(due.webhook(), () -> deliveries.note(due, call(due))).orElseGet(this::later);
    }

    private Attempt call(DueDelivery due) {
        var at = clock.instant();
        var headers = Map.of(
                "webhook-id", due.event(),
                "webhook-timestamp", String.valueOf(at.getEpochSecond()),
                "webhook-signature", due.secret().signature(due.event(), at.getEpochSecond(), due.body()));
        var answer = calls.post(due.url(), headers, due.body());
        return Attempt.of(answer, at, Duration.between(at, clock.instant()));
    }

    /** The receiver is busy with others; by then they are through or have failed. */
    private Outcome later() {
        long limit = settings.timeLimit().toMillis();
        return Outcome.again(Duration.ofMillis(RandomGenerator.getDefault().nextLong(limit / 3, limit)));
    }

    @Override
    public void giveUp(String subject, Throwable cause) {
        var attempt = new Attempt(
                clock.instant(),
                Duration.ZERO,
                Optional.empty(),
                Optional.of("could not be tried: " + cause.getMessage()),
                Optional.empty());
        deliveries.due(Round.parse(subject)).ifPresent(due -> deliveries.giveUp(due, attempt));
    }
}
