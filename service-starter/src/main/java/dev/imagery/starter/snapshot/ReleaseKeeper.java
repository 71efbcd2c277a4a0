package dev.imagery.starter.snapshot;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the release that is served as a snapshot on disk, where there is a directory for it. That is done beside the serving: of releases
 * that come faster than they can be written only the newest is kept, and what cannot be written is tried again.
 *
 * @param <V> a version of a rule set
 */
public final class ReleaseKeeper<V> {

    private static final Logger log = LoggerFactory.getLogger(ReleaseKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private record Wanted<V>(long number, List<V> versions, Function<V, Snapshot.Content> contents) {}

    private final @Nullable Snapshots<V> snapshots;
    private final Counter failures;
    private final AtomicReference<@Nullable Wanted<V>> wanted = new AtomicReference<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("snapshot-writer").factory());
    private volatile long kept;
    private volatile @Nullable String problem;

    /** @param snapshots where it is kept; nothing is where null */
    public ReleaseKeeper(@Nullable Snapshots<V> snapshots, MeterRegistry metrics) {
        this.snapshots = snapshots;
        this.failures = Counter.builder("imagery.release.snapshot.failures")
                .description("Tries to write or to read the snapshot that came to nothing")
                .register(metrics);
        Gauge.builder("imagery.release.snapshot.number", () -> kept)
                .description("The release that this instance has on disk; 0 where it has none")
                .register(metrics);
    }

    /** The snapshot of an earlier run; empty where there is none that can be answered from, which is told. */
    public Optional<Snapshot<V>> last() {
        if (snapshots == null) {
            return Optional.empty();
        }
        try {
            Optional<Snapshot<V>> last = snapshots.read();
            last.ifPresent(snapshot -> kept = snapshot.release());
            return last;
        } catch (IOException unusable) {
            failures.increment();
            problem = "The snapshot cannot be used. " + unusable.getMessage();
            log.error("The snapshot is passed over", unusable);
            return Optional.empty();
        }
    }

    /**
     * Has the release written soon.
     *
     * @param contents what a version says; asked for what the snapshot lacks
     */
    public void keep(long number, List<V> versions, Function<V, Snapshot.Content> contents) {
        if (snapshots != null) {
            wanted.set(new Wanted<>(number, versions, contents));
            writer.execute(() -> write(snapshots));
        }
    }

    /** The release that is on disk; 0 where there is none. */
    public long kept() {
        return kept;
    }

    /** What was wrong with the snapshot when it was last written or read; empty where nothing was. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void write(Snapshots<V> into) {
        Wanted<V> release = wanted.getAndSet(null);
        if (release == null) {
            return; // a newer one was written in its stead
        }
        try {
            into.write(release.number(), release.versions(), release.contents());
            kept = release.number();
            problem = null;
        } catch (IOException | RuntimeException failure) {
            failures.increment();
            problem = "Release " + release.number() + " cannot be kept. " + failure.getMessage();
            log.error("Cannot keep release {} as the snapshot", release.number(), failure);
            wanted.compareAndSet(null, release);
            Future<?> _ = writer.schedule(() -> write(into), RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Ends when what is to be written is, or soon. */
    public void close() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
            writer.shutdownNow();
        }
    }
}
