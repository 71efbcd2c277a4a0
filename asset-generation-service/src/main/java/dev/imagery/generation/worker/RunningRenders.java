package dev.imagery.generation.worker;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.generation.work.WorkSettings;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The renders that this worker works on. One that nobody wants any more is stopped, with the processes that it started. */
@Component
@OnlyIn(Role.WORKER)
class RunningRenders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunningRenders.class);

    private final RenderWork work;
    private final WorkSettings settings;
    private final Set<Running> running = ConcurrentHashMap.newKeySet();
    private volatile boolean watching;

    RunningRenders(RenderWork work, WorkSettings settings) {
        this.work = work;
        this.settings = settings;
    }

    /**
     * Does the work on a render in this thread, which is interrupted when nobody wants it any more.
     *
     * @return false where it was stopped
     */
    boolean whileWanted(TakenRender taken, Runnable rendering) {
        var own = new Running(taken, Thread.currentThread());
        running.add(own);
        try {
            rendering.run();
        } catch (RuntimeException e) {
            if (own.leave()) {
                log.info("Render {} is stopped, as nobody wants it any more", taken.renderKey());
                return false;
            }
            throw e;
        } finally {
            own.leave();
            running.remove(own);
        }
        return true;
    }

    /** A render in its thread. An interrupt that comes when the thread has left the render would hit something else. */
    private static final class Running {

        private final TakenRender taken;
        private final Thread thread;
        private boolean left;
        private boolean stopped;

        Running(TakenRender taken, Thread thread) {
            this.taken = taken;
            this.thread = thread;
        }

        synchronized void stop() {
            if (!left && !stopped) {
                stopped = true;
                thread.interrupt();
            }
        }

        /** Whether it was stopped; the interrupt is taken back. */
        synchronized boolean leave() {
            if (!left && stopped) {
                Thread.interrupted();
            }
            left = true;
            return stopped;
        }
    }

    private void watch() {
        while (watching) {
            try {
                Thread.sleep(settings.wantedPolling());
                stopUnwanted();
            } catch (RuntimeException e) {
                log.warn("Whether renders are still wanted is not known for now", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void stopUnwanted() {
        var seen = List.copyOf(running);
        if (seen.isEmpty()) {
            return;
        }
        var held = work.held(seen.stream().map(each -> each.taken).toList());
        seen.stream().filter(each -> !held.contains(each.taken.renderKey())).forEach(Running::stop);
    }

    @Override
    public void start() {
        watching = true;
        Thread.ofPlatform().daemon().name("wanted-renders").start(this::watch);
    }

    /** Renders are watched until the last of them has ended, which is when the tasks have. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    public void stop() {
        watching = false;
    }

    @Override
    public boolean isRunning() {
        return watching;
    }
}
