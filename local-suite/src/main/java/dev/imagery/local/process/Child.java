package dev.imagery.local.process;

import dev.imagery.infrastructure.process.BoundChild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One child process, started again when it dies without having been asked to. */
final class Child {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration RESTART_WINDOW = Duration.ofMinutes(1);

    private final ChildSpec spec;
    private final Path record;
    private final int restarts;
    private final ExecutorService watch;
    private final Consumer<String> events;
    private final Deque<Long> deaths = new ArrayDeque<>();
    private @Nullable Process process;
    private boolean wanted;

    Child(ChildSpec spec, Path records, int restarts, ExecutorService watch, Consumer<String> events) {
        this.spec = spec;
        this.record = records.resolve(spec.name() + ".pid");
        this.restarts = restarts;
        this.watch = watch;
        this.events = events;
    }

    ChildSpec spec() {
        return spec;
    }

    synchronized void start() throws IOException {
        wanted = true;
        spawn();
    }

    synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Whether it died so often that it is not started again. */
    synchronized boolean isGivenUp() {
        return wanted && !isRunning() && deaths.size() > restarts;
    }

    void stop() throws IOException {
        Process running;
        synchronized (this) {
            wanted = false;
            running = process;
        }
        if (running != null) {
            Ending.end(running.toHandle(), PATIENCE);
        }
        Files.deleteIfExists(record);
    }

    private void spawn() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(spec.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("IMAGERY_"));
        builder.environment().putAll(spec.environment());
        Process started = BoundChild.start(builder, "TERM");
        process = started;
        started.getOutputStream().close();
        ProcessRecord.of(started.toHandle()).write(record);
        watch.execute(() -> await(started));
    }

    private void await(Process started) {
        try {
            started.waitFor();
            died(started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void died(Process dead) {
        if (!wanted) {
            return;
        }
        long now = System.nanoTime();
        deaths.addLast(now);
        while (now - deaths.getFirst() > RESTART_WINDOW.toNanos()) {
            deaths.removeFirst();
        }
        if (deaths.size() > restarts) {
            events.accept("%s died %d times within a minute and stays down; see %s"
                    .formatted(spec.name(), deaths.size(), spec.log()));
            return;
        }
        events.accept("%s died (exit %d) and is started again".formatted(spec.name(), dead.exitValue()));
        try {
            spawn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
