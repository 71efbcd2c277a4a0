package dev.imagery.generation.progress;

import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.progress.BatchEvents.Entered;
import dev.imagery.generation.work.FailedTries;
import dev.imagery.starter.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams of what happens in batches. Each looks at the rows of its batch, so any coordinator can answer it. */
@Component
class EventStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventStreams.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_STREAMS = 200;
    private static final int MOST_FAILURES = 100;

    private final BatchReading batches;
    private final BatchEvents events;
    private final FailedTries tries;
    private final Following following;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);
    private volatile boolean running;

    EventStreams(BatchReading batches, BatchEvents events, FailedTries tries, Following following) {
        this.batches = batches;
        this.events = events;
        this.tries = tries;
        this.following = following;
    }

    /** @throws ProblemException 404; 503 where too many are open */
    SseEmitter open(UUID batch, EventId seen) {
        batches.batch(batch);
        if (!streams.tryAcquire()) {
            throw ProblemException.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "too-many-streams",
                    "Too many event streams are open",
                    "At most " + MOST_STREAMS + " at a time. GET …/progress tells the same.",
                    List.of());
        }
        var emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("events-" + batch).start(() -> stream(batch, seen, emitter));
        return emitter;
    }

    private void stream(UUID batch, EventId seen, SseEmitter emitter) {
        try {
            var at = seen;
            BatchPace last = null;
            while (true) {
                var ended = batches.hasEnded(batch);
                at = sendStates(batch, at, emitter);
                at = sendFailures(batch, at, emitter);
                var pace = following.pace(batch);
                if (!pace.equals(last)) {
                    send(emitter, "progress", "", pace);
                    last = pace;
                } else {
                    // readers and the proxies before them see that the stream lives
                    emitter.send(SseEmitter.event().comment("no news"));
                }
                if (ended || !running) {
                    emitter.complete();
                    return;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException | IllegalStateException e) {
            log.debug("A reader of the events of batch {} has gone", batch, e);
            emitter.completeWithError(e);
        } catch (DataAccessException e) {
            log.warn("The events of batch {} cannot be read for now", batch, e);
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.completeWithError(e);
        } finally {
            streams.release();
        }
    }

    private EventId sendStates(UUID batch, EventId seen, SseEmitter emitter) throws IOException {
        var at = seen;
        for (var entered : events.after(batch, seen.state())) {
            at = at.withState(entered.id());
            send(emitter, "state", at.toString(), StateEvent.of(entered));
        }
        return at;
    }

    /** What a reader is told of a state. */
    record StateEvent(String state, String at) {

        static StateEvent of(Entered entered) {
            return new StateEvent(entered.state(), entered.at().toString());
        }
    }

    private EventId sendFailures(UUID batch, EventId seen, SseEmitter emitter) throws IOException {
        var at = seen;
        for (var failure : tries.ofBatch(batch, at.failure(), MOST_FAILURES)) {
            at = at.withFailure(failure.id());
            send(emitter, "failure", at.toString(), failure.withoutLog());
        }
        return at;
    }

    private static void send(SseEmitter emitter, String name, String id, Object data) throws IOException {
        var event = SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON);
        emitter.send(id.isEmpty() ? event : event.id(id));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Readers come back with the id of their last event, to another instance. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
