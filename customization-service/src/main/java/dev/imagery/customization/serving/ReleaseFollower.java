package dev.imagery.customization.serving;

import dev.imagery.customization.release.Release;
import dev.imagery.customization.release.Releases;
import dev.imagery.customization.release.ReleasesMoved;
import dev.imagery.customization.ruleset.KeptRuleSet;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.serving.ServedRelease.Source;
import dev.imagery.customization.snapshot.Snapshot;
import dev.imagery.customization.snapshot.SnapshotKeeper;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import dev.imagery.starter.database.Schema;
import dev.imagery.starter.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps the newest release compiled: from before the instance takes requests, and at once after an activation here or elsewhere. Of one
 * elsewhere PostgreSQL tells; where that fails, it is seen within the poll interval. While the database is away, the last
 * release is served on; an instance that starts meanwhile serves that of its snapshot.
 */
@Component
public class ReleaseFollower implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ReleaseFollower.class);

    private final Schema schema;
    private final Releases releases;
    private final PreparedRuleSets prepared;
    private final SnapshotKeeper snapshots;
    private final RuleSetCompiler compiler;
    private final ReentrantLock moving = new ReentrantLock();
    private volatile @Nullable ServedRelease served;
    private volatile boolean failing;

    ReleaseFollower(
            Schema schema,
            Releases releases,
            PreparedRuleSets prepared,
            RuleSetCompiler compiler,
            SnapshotKeeper snapshots,
            MeterRegistry metrics) {
        this.schema = schema;
        this.releases = releases;
        this.prepared = prepared;
        this.snapshots = snapshots;
        this.compiler = compiler;
        Gauge.builder(
                        "imagery.release.number",
                        () -> served().map(release -> release.index().number()).orElse(0L))
                .description("The release that this instance serves")
                .register(metrics);
        Gauge.builder("imagery.release.following", () -> failing ? 0 : 1)
                .description("1 while this instance sees new releases, 0 while it serves on without")
                .register(metrics);
        Gauge.builder(
                        "imagery.release.snapshot.served",
                        () -> served().filter(release -> release.source() == Source.SNAPSHOT)
                                .map(release -> 1)
                                .orElse(0))
                .description("1 while this instance serves its snapshot, since the database was away when it started")
                .register(metrics);
    }

    /**
     * The release to answer from; take it once for each answer.
     *
     * @throws ProblemException 503 {@code no-release} where the database was away from the start on and there is no snapshot
     */
    public ReleaseIndex current() {
        return required().index();
    }

    /**
     * What is served.
     *
     * @throws ProblemException as {@link #current}
     */
    ServedRelease required() {
        return served().orElseThrow(() -> ProblemException.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "no-release",
                "This instance serves no release yet",
                "The database is away, and there is no snapshot to answer from.",
                List.of()));
    }

    /** A release that is not served, and may never be; only what differs from the served one is compiled. */
    public ReleaseIndex compiled(Release release) {
        return served().orElseGet(ServedRelease::none)
                .moveTo(release, Source.DATABASE, this::compile)
                .index();
    }

    /** What is served; empty where {@link #current} throws. */
    Optional<ServedRelease> served() {
        return Optional.ofNullable(served);
    }

    /** Whether new releases are seen at this moment. */
    boolean isFollowing() {
        return !failing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<Snapshot> snapshot = snapshots.last();
        followOrLog();
        if (served == null) {
            snapshot.ifPresent(this::serve);
        }
    }

    @EventListener
    void on(ReleasesMoved moved) {
        followOrLog();
    }

    /** Looks for a release that another instance made. */
    void poll() {
        followOrLog();
    }

    private void followOrLog() {
        try {
            follow();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) { // not five times a second
                log.error("Cannot follow the releases; {} is served on", servedInWords(), e);
            }
            failing = true;
        }
    }

    private String servedInWords() {
        return served().map(release -> "release " + release.index().number()).orElse("nothing");
    }

    private void follow() {
        moving.lock();
        try {
            schema.bringUp();
            long head = releases.head();
            ServedRelease now = Objects.requireNonNullElse(served, ServedRelease.none());
            if (served == null || !now.isOf(head)) {
                Release release = releases.get(head);
                served = now.moveTo(release, Source.DATABASE, this::compile);
                log.info("Serving release {}", head);
                snapshots.keep(release);
            }
        } finally {
            moving.unlock();
        }
    }

    private void serve(Snapshot snapshot) {
        try {
            served = ServedRelease.none()
                    .moveTo(
                            snapshot.release(),
                            Source.SNAPSHOT,
                            version -> compile(() ->
                                    Objects.requireNonNull(snapshot.ruleSets().get(version))));
            log.warn(
                    "The database is away: serving release {} from the snapshot of {}",
                    snapshot.release().number(),
                    snapshot.writtenAt());
        } catch (RuntimeException unreadable) {
            log.error("The snapshot is passed over", unreadable);
        }
    }

    private RuleSetIndex compile(RuleSetVersion version) {
        return prepared.get(version).index();
    }

    private RuleSetIndex compile(Supplier<KeptRuleSet> kept) {
        return compiler.compile(kept).index();
    }
}
