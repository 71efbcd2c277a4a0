package dev.imagery.customization.evaluation;

import dev.imagery.customization.release.ReleaseMade;
import dev.imagery.customization.release.Releases;
import dev.imagery.customization.ruleset.RuleSetVersion;
import dev.imagery.customization.ruleset.RuleSets;
import dev.imagery.rules.index.ReleaseIndex;
import dev.imagery.rules.index.RuleSetIndex;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the newest release compiled: from before the instance takes requests, at once after an activation here, and
 * within the poll interval after one elsewhere. While the database is away, the last release is served on.
 */
@Component
class ReleaseFollower implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ReleaseFollower.class);

    private final Releases releases;
    private final RuleSets ruleSets;
    private final Timer compilation;
    private final ReentrantLock moving = new ReentrantLock();
    private volatile ServedRelease served = ServedRelease.none();
    private volatile boolean failing;

    ReleaseFollower(Releases releases, RuleSets ruleSets, MeterRegistry metrics) {
        this.releases = releases;
        this.ruleSets = ruleSets;
        this.compilation = Timer.builder("imagery.release.compile")
                .description("Loading and compiling one rule set")
                .register(metrics);
        Gauge.builder("imagery.release.number", () -> current().number())
                .description("The release that this instance serves")
                .register(metrics);
        Gauge.builder("imagery.release.following", () -> failing ? 0 : 1)
                .description("1 while this instance sees new releases, 0 while it serves on without")
                .register(metrics);
    }

    /** The release to answer from; take it once for each answer. */
    ReleaseIndex current() {
        return served.index();
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    @EventListener
    void on(ReleaseMade made) {
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
                log.error(
                        "Cannot follow the releases; release {} is served on",
                        current().number(),
                        e);
            }
            failing = true;
        }
    }

    private void follow() {
        moving.lock();
        try {
            long head = releases.head();
            if (head != current().number()) {
                served = served.moveTo(releases.get(head), this::compile);
                log.info("Serving release {}", head);
            }
        } finally {
            moving.unlock();
        }
    }

    private RuleSetIndex compile(RuleSetVersion version) {
        return compilation.record(() -> RuleSetIndex.compile(ruleSets.load(version)));
    }
}
