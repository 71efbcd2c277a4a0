package dev.imagery.customization.snapshot;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.ruleset.RuleSets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Keeps the release that is served as a snapshot on disk, where a directory is set. That is done beside the serving: of releases that
 * come faster than they can be written only the newest is kept, and what cannot be written is tried again.
 */
@Component
public class SnapshotKeeper implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SnapshotKeeper.class);
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final @Nullable Snapshots snapshots;
    private final Counter failures;
    private final AtomicReference<@Nullable Release> wanted = new AtomicReference<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("snapshot-writer").factory());
    private volatile long kept;
    private volatile @Nullable String problem;

    SnapshotKeeper(
            SnapshotSettings settings, JdbcConnectionDetails database, RuleSets ruleSets, MeterRegistry metrics) {
        this.snapshots = settings.directory() == null
                ? null
                : new Snapshots(
                        new SnapshotDirectory(settings.directory()),
                        withoutParameters(database.getJdbcUrl()),
                        ruleSets::kept,
                        Clock.systemUTC());
        this.failures = Counter.builder("imagery.release.snapshot.failures")
                .description("Tries to write or to read the snapshot that came to nothing")
                .register(metrics);
        Gauge.builder("imagery.release.snapshot.number", () -> kept)
                .description("The release that this instance has on disk; 0 where it has none")
                .register(metrics);
    }

    /** The snapshot of an earlier run; empty where there is none that can be answered from, which is told. */
    public Optional<Snapshot> last() {
        if (snapshots == null) {
            return Optional.empty();
        }
        try {
            Optional<Snapshot> last = snapshots.read();
            last.ifPresent(snapshot -> kept = snapshot.release().number());
            return last;
        } catch (IOException unusable) {
            failures.increment();
            problem = "The snapshot cannot be used. " + unusable.getMessage();
            log.error("The snapshot is passed over", unusable);
            return Optional.empty();
        }
    }

    /** Has the release written soon. */
    public void keep(Release release) {
        if (snapshots != null) {
            wanted.set(release);
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

    private void write(Snapshots into) {
        Release release = wanted.getAndSet(null);
        if (release == null) {
            return; // a newer one was written in its stead
        }
        try {
            into.write(release);
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

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        if (!writer.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
            writer.shutdownNow();
        }
    }

    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }
}
