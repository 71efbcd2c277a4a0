package dev.imagery.generation.purge;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has every instance look from time to time whether artwork was purged: each has a disk of its own. */
@Component
class CopyDroppingLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CopyDroppingLoop.class);

    private final CopyDropping dropping;
    private final PurgeSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("purges").factory());
    private volatile boolean running;

    CopyDroppingLoop(CopyDropping dropping, PurgeSettings settings) {
        this.dropping = dropping;
        this.settings = settings;
    }

    @Override
    public void start() {
        var _ = thread.scheduleWithFixedDelay(
                this::attempt, 0, settings.polling().toMillis(), TimeUnit.MILLISECONDS);
        running = true;
    }

    /** What goes wrong once is done again the next time. */
    private void attempt() {
        try {
            dropping.drop();
        } catch (RuntimeException e) {
            log.error("Copies of purged artwork could not be dropped from this machine, or storage not be told", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
