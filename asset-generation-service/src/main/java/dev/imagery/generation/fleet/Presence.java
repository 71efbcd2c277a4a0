package dev.imagery.generation.fleet;

import dev.imagery.dsl.expansion.Composition;
import dev.imagery.generation.render.RenderSettings;
import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.task.InstanceName;
import dev.imagery.generation.task.Intake;
import dev.imagery.rendering.Renderer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Shows that this worker lives, and has it take tasks only while it can work and nobody has paused it. It begins before tasks are taken
 * and ends after the last of them, so that a worker that is being stopped is seen to be.
 */
@Component
@OnlyIn(Role.WORKER)
class Presence implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(Presence.class);
    private static final String UNKNOWN_VERSION = "unknown";

    private final Sign.Self self;
    private final WorkerRows rows;
    private final Fitness fitness;
    private final Intake intake;
    private final FleetSettings settings;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("presence-", 1).factory());
    private volatile boolean paused;
    private volatile boolean draining;
    private volatile boolean running;

    Presence(
            WorkerRows rows,
            Fitness fitness,
            @Qualifier("renderingRunner") Intake intake,
            FleetSettings settings,
            RenderSettings rendering,
            Renderer renderer,
            ObjectProvider<BuildProperties> build,
            Clock clock) {
        this.rows = rows;
        this.fitness = fitness;
        this.intake = intake;
        this.settings = settings;
        this.self = new Sign.Self(
                InstanceName.get(),
                InstanceName.host(),
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(UNKNOWN_VERSION),
                renderer.epoch(),
                List.of(Composition.FORMAT),
                rendering.effectiveSlots(),
                clock.instant());
    }

    @Override
    public void start() {
        check();
        sign();
        every(settings.checkInterval(), this::check);
        every(settings.signInterval(), this::sign);
        every(settings.forgottenAfter().dividedBy(2), this::forget);
        running = true;
    }

    private void every(Duration interval, Runnable work) {
        var _ = threads.scheduleWithFixedDelay(
                () -> attempt(work), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What goes wrong once is done again the next time. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("This worker could not show itself or be checked", e);
        }
    }

    private void check() {
        try {
            fitness.check();
            apply();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void sign() {
        try {
            paused = rows.sign(new Sign(self, intake.busy(), draining, fitness.problems()));
            apply();
        } catch (DataAccessException e) {
            log.warn("No sign of life could be given", e);
        }
    }

    private void forget() {
        try {
            rows.forget(settings.forgottenAfter());
        } catch (DataAccessException e) {
            log.warn("Workers that are gone are not forgotten for now", e);
        }
    }

    private void apply() {
        if (paused || !fitness.problems().isEmpty()) {
            intake.pause();
        } else {
            intake.resume();
        }
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        draining = true;
        threads.execute(this::sign);
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdownNow();
        leave();
    }

    private synchronized void leave() {
        try {
            rows.remove(self.name());
        } catch (DataAccessException e) {
            log.warn("This worker will count as lost", e);
        }
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
