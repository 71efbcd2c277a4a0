package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.history.Event;
import dev.imagery.local.chaos.history.History;
import dev.imagery.local.chaos.schedule.Submission;
import dev.imagery.local.client.Batch;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * A client as it should be: it sends its submission under one key until it is acknowledged, cancels it if it means to, and follows it to its
 * end.
 */
final class BatchClient {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int NOT_FOUND = 404;
    private static final int SERVERS_FAULT = 500;

    private final Submission submission;
    private final String key;
    private final GenerationClient generation;
    private final History history;
    private final RunClock clock;
    private final Duration limit;

    /** @param limit from when the clock counts on, after which it gives up */
    BatchClient(
            Submission submission,
            String key,
            GenerationClient generation,
            History history,
            RunClock clock,
            Duration limit) {
        this.submission = submission;
        this.key = key;
        this.generation = generation;
        this.history = history;
        this.clock = clock;
        this.limit = limit;
    }

    void run() {
        try {
            clock.sleepUntil(submission.at());
            Optional<Batch> accepted = submit();
            if (accepted.isPresent()) {
                String batch = accepted.get().id();
                history.add(new Event.Accepted(clock.now(), key, batch, submission.group(), submission.assets()));
                if (submission.cancelAfter().isPresent()) {
                    Thread.sleep(submission.cancelAfter().get());
                    cancel(batch);
                }
                follow(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Batch> submit() throws InterruptedException {
        byte[] recipe = submission.recipe().getBytes(StandardCharsets.UTF_8);
        String query = "?priority=%s&supersede=%s".formatted(submission.priority(), submission.supersede());
        String reason = "";
        while (!clock.isPast(limit)) {
            try {
                return Optional.of(generation.submit(recipe, key, query, Optional.empty()));
            } catch (IOException e) {
                reason = String.valueOf(e.getMessage());
                if (e instanceof RefusedException refused && refused.status() < SERVERS_FAULT) {
                    break;
                }
            }
            Thread.sleep(PAUSE);
        }
        history.add(new Event.NotAccepted(clock.now(), key, reason));
        return Optional.empty();
    }

    private void cancel(String batch) throws InterruptedException {
        while (!clock.isPast(limit)) {
            try {
                if (generation.cancel(batch).state().equals("cancelled")) {
                    history.add(new Event.Cancelled(clock.now(), batch));
                }
                return;
            } catch (IOException e) {
                if (e instanceof RefusedException refused && refused.status() < SERVERS_FAULT) {
                    // It has ended, or an answer to an earlier try was lost.
                    return;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private void follow(String batch) throws InterruptedException {
        String last = "";
        int laterLooks = 3;
        while (!clock.isPast(limit) && laterLooks > 0) {
            try {
                Batch now = generation.batch(batch);
                if (!now.state().equals(last) || now.isEnded()) {
                    last = now.state();
                    int version = Optional.ofNullable(now.version()).orElse(0);
                    history.add(new Event.InState(clock.now(), batch, last, version, now.faultLines()));
                }
                if (now.isEnded()) {
                    laterLooks--;
                }
            } catch (RefusedException e) {
                if (e.status() == NOT_FOUND) {
                    history.add(new Event.NotFound(clock.now(), batch));
                    return;
                }
            } catch (IOException notReached) {
                // It is asked again.
            }
            Thread.sleep(PAUSE);
        }
    }
}
