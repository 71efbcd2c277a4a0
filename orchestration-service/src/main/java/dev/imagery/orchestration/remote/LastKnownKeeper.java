package dev.imagery.orchestration.remote;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the last known answers on disk, beside the serving: whenever they have changed, and never more than for a twentieth of the time. What
 * cannot be written is tried again.
 */
final class LastKnownKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LastKnownKeeper.class);
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final int SHARE = 20;

    private final LastKnownAnswers answers;
    private final LastKnownFile file;
    private final Duration every;
    private final Counter failures;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("last-known-writer").factory());
    private volatile int kept;
    private long written;

    LastKnownKeeper(LastKnownAnswers answers, LastKnownFile file, Duration every, MeterRegistry meters) {
        this.answers = answers;
        this.file = file;
        this.every = every;
        this.failures = Counter.builder("imagery.customization.last.known.failures")
                .description("Tries to write or to read the last known answers that came to nothing")
                .register(meters);
        Gauge.builder("imagery.customization.last.known.kept", () -> kept)
                .description("Last known answers on disk")
                .register(meters);
    }

    /** Takes up what an earlier run has kept; a broken file is told and passed over. */
    void begin() {
        try {
            List<Remembered> before = file.read();
            before.reversed().forEach(answers::restore);
            kept = before.size();
            log.info("{} last known answers of an earlier run are at hand", before.size());
        } catch (IOException unusable) {
            failures.increment();
            log.error("The last known answers on disk are passed over", unusable);
        }
        written = answers.changes();
        schedule(every);
    }

    private void schedule(Duration after) {
        if (!writer.isShutdown()) {
            Future<?> _ = writer.schedule(() -> schedule(write()), after.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes what has changed; after how long to look again. */
    private Duration write() {
        long changes = answers.changes();
        if (changes == written) {
            return every;
        }
        long begin = System.nanoTime();
        try {
            kept = file.write(answers.hottest());
            written = changes;
        } catch (IOException | RuntimeException failure) {
            failures.increment();
            log.error("Cannot keep the last known answers", failure);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return every.compareTo(took.multipliedBy(SHARE)) > 0 ? every : took.multipliedBy(SHARE);
    }

    /** Writes what has changed since. */
    @Override
    public void close() {
        writer.shutdownNow();
        try {
            if (writer.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
