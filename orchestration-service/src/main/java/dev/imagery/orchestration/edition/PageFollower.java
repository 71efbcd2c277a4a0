package dev.imagery.orchestration.edition;

import dev.imagery.orchestration.edition.ServedPages.Source;
import dev.imagery.starter.database.Schema;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Has the active pages served: from before the instance takes requests, and within the poll interval after a change elsewhere. While
 * the database is away, what is in memory is served on; an instance that starts meanwhile serves its copy, or what the service brings
 * along. Looking is done beside the answering, so that a database that hangs holds nobody up.
 */
final class PageFollower implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PageFollower.class);

    private final Schema schema;
    private final EditionTable table;
    private final ServedPages served;
    private final Optional<PageCopy> copy;
    private final PageSettings settings;
    private final Counter copyFailures;
    private final ReentrantLock moving = new ReentrantLock();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("page-follower").factory());
    private volatile boolean following = true;
    private volatile Optional<Revision> copied = Optional.empty();
    private volatile Optional<String> copyProblem = Optional.empty();

    PageFollower(
            Schema schema,
            EditionTable table,
            ServedPages served,
            Optional<PageCopy> copy,
            PageSettings settings,
            MeterRegistry metrics) {
        this.schema = schema;
        this.table = table;
        this.served = served;
        this.copy = copy;
        this.settings = settings;
        this.copyFailures = Counter.builder("imagery.pages.copy.failures")
                .description("Tries to write or to read the copy of the pages that came to nothing")
                .register(metrics);
        Gauge.builder(
                        "imagery.pages.revision",
                        () -> served.served().revision().map(Revision::number).orElse(0L))
                .description("The revision of the active pages that this instance serves; 0 before any")
                .register(metrics);
        Gauge.builder("imagery.pages.following", () -> following ? 1 : 0)
                .description("1 while this instance sees changes of pages, 0 while it serves on without")
                .register(metrics);
    }

    @Override
    public void afterSingletonsInstantiated() {
        serveCopy();
        Future<?> first = looking.submit(this::look);
        Future<?> _ = looking.scheduleWithFixedDelay(
                this::look,
                settings.pollInterval().toMillis(),
                settings.pollInterval().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            first.get(settings.startWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            log.warn(
                    "The database does not answer; serving the pages of {}",
                    served.served().source());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves what is active by now. */
    void look() {
        try {
            follow();
            following = true;
        } catch (RuntimeException e) {
            if (following) { // not every second
                log.error(
                        "Cannot follow the pages; those of {} are served on",
                        served.served().source(),
                        e);
            }
            following = false;
        }
    }

    /** Whether changes are seen at this moment. */
    boolean isFollowing() {
        return following;
    }

    /** What was wrong with the copy when it was last written or read; empty where nothing was. */
    Optional<String> copyProblem() {
        return copyProblem;
    }

    private void follow() {
        moving.lock();
        try {
            schema.bringUp();
            ServedPages.Served now = served.served();
            Optional<Revision> revision = Optional.of(table.revision());
            boolean isServed = now.source() == Source.DATABASE && now.revision().equals(revision);
            if (!isServed || (copy.isPresent() && !copied.equals(revision))) {
                ActivePages active = table.active();
                served.serve(Source.DATABASE, active);
                copy.ifPresent(file -> keep(active, file));
            }
            if (!isServed) {
                log.info(
                        "Serving the pages of revision {}",
                        revision.map(Revision::number).orElse(0L));
            }
        } finally {
            moving.unlock();
        }
    }

    private void serveCopy() {
        try {
            if (copy.isPresent()) {
                Optional<ActivePages> last = copy.get().read();
                last.ifPresent(pages -> served.serve(Source.COPY, pages));
                copied = last.map(ActivePages::revision);
            }
        } catch (IOException unusable) {
            tellCopy("It cannot be used. ", unusable);
        }
    }

    private void keep(ActivePages active, PageCopy file) {
        try {
            if (!copied.equals(Optional.of(active.revision()))) {
                file.write(active);
                copied = Optional.of(active.revision());
            }
            copyProblem = Optional.empty();
        } catch (IOException failure) {
            tellCopy("It cannot be written. ", failure);
        }
    }

    private void tellCopy(String what, IOException failure) {
        copyFailures.increment();
        if (copyProblem.isEmpty()) { // not every second
            log.error("The copy of the pages: {}", what, failure);
        }
        copyProblem = Optional.of(what + failure.getMessage());
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
