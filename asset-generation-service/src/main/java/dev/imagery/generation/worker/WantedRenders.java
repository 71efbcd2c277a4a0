package dev.imagery.generation.worker;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.imagery.generation.role.OnlyIn;
import dev.imagery.generation.role.Role;
import dev.imagery.generation.work.RenderWork;
import dev.imagery.generation.work.TakenRender;
import dev.imagery.generation.work.WorkSettings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The renders that this worker has taken. Work on one that nobody wants any more is stopped, with the processes that it started. */
@Component
@OnlyIn(Role.WORKER)
class WantedRenders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WantedRenders.class);

    private final RenderWork work;
    private final WorkSettings settings;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean watching;

    WantedRenders(RenderWork work, WorkSettings settings) {
        this.work = work;
        this.settings = settings;
    }

    /** Watches renders until it is closed. */
    Watch watch(Collection<TakenRender> taken) {
        return new Watch(taken);
    }

    /** Of the renders of one task. */
    final class Watch implements AutoCloseable {

        private final Map<TakenRender, Watched> own;

        private Watch(Collection<TakenRender> taken) {
            own = taken.stream().collect(toMap(identity(), Watched::new));
            watched.addAll(own.values());
        }

        /**
         * Does some of the work on a render in this thread, which is interrupted when nobody wants it any more.
         *
         * @return none where nobody wants it, before or while the work was done
         */
        <T> Optional<T> whileWanted(TakenRender render, Supplier<T> part) {
            var one = Optional.ofNullable(own.get(render))
                    .orElseThrow(() -> new IllegalArgumentException(render + " is not watched"));
            if (!one.enter(Thread.currentThread())) {
                return Optional.empty();
            }
            try {
                return Optional.of(part.get());
            } catch (RuntimeException e) {
                if (one.leave()) {
                    log.info("Render {} is stopped, as nobody wants it any more", render.renderKey());
                    return Optional.empty();
                }
                throw e;
            } finally {
                one.leave();
            }
        }

        @Override
        public void close() {
            own.values().forEach(watched::remove);
        }
    }

    /** A render, and the thread that works on it. An interrupt that comes when the thread has left the render would hit something else. */
    private static final class Watched {

        private final TakenRender taken;
        private Optional<Thread> thread = Optional.empty();
        private boolean unwanted;

        Watched(TakenRender taken) {
            this.taken = taken;
        }

        synchronized void stop() {
            if (!unwanted) {
                unwanted = true;
                thread.ifPresent(Thread::interrupt);
            }
        }

        synchronized boolean enter(Thread worker) {
            thread = Optional.of(worker).filter(_ -> !unwanted);
            return !unwanted;
        }

        /** Whether it was stopped; the interrupt is taken back. */
        synchronized boolean leave() {
            if (thread.isPresent() && unwanted) {
                Thread.interrupted();
            }
            thread = Optional.empty();
            return unwanted;
        }
    }

    private void keepWatching() {
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
        var seen = List.copyOf(watched);
        if (seen.isEmpty()) {
            return;
        }
        var held = work.held(seen.stream().map(each -> each.taken).toList());
        seen.stream().filter(each -> !held.contains(each.taken.renderKey())).forEach(Watched::stop);
    }

    @Override
    public void start() {
        watching = true;
        Thread.ofPlatform().daemon().name("wanted-renders").start(this::keepWatching);
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
