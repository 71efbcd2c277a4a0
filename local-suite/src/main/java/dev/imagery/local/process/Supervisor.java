package dev.imagery.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Keeps a set of child processes running until it is closed, and then leaves none behind. */
public final class Supervisor implements AutoCloseable {

    private final Path records;
    private final int restarts;
    private final Consumer<String> events;
    private final List<Child> children = new ArrayList<>();
    private final ExecutorService watch = Executors.newVirtualThreadPerTaskExecutor();
    private boolean closed;

    /**
     * Makes a supervisor without children.
     *
     * @param records where a file is kept for each running child
     * @param restarts how often within a minute a child may die and is started again
     * @param events is told in a sentence when a child dies
     */
    public Supervisor(Path records, int restarts, Consumer<String> events) throws IOException {
        this.records = Files.createDirectories(records);
        this.restarts = restarts;
        this.events = events;
    }

    /** Starts a child; {@link #awaitReady} waits for it. */
    public synchronized void start(ChildSpec spec) throws IOException {
        if (closed) {
            throw new IllegalStateException("The suite is stopping");
        }
        Files.createDirectories(spec.log().resolveSibling("."));
        Child child = new Child(spec, records, restarts, watch, events);
        children.add(child);
        child.start();
    }

    /**
     * Waits until every child is ready.
     *
     * @throws IOException when one stays down or is not ready in time; the message has the end of its log
     */
    public void awaitReady(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        try (Readiness readiness = new Readiness()) {
            for (Child child : snapshot()) {
                while (!readiness.isReady(child.spec().readiness())) {
                    if (child.isGivenUp() || System.nanoTime() > end) {
                        throw new IOException("%s did not become ready; the end of %s:%n%s"
                                .formatted(
                                        child.spec().name(),
                                        child.spec().log(),
                                        LogTail.of(child.spec().log(), 30)));
                    }
                }
            }
        }
    }

    /** Stops all children at once and waits until they are gone. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        List<Thread> stops = snapshot().stream()
                .map(child -> Thread.ofVirtual().start(() -> stop(child)))
                .toList();
        try {
            for (Thread stop : stops) {
                stop.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.close();
    }

    private static void stop(Child child) {
        try {
            child.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized List<Child> snapshot() {
        return List.copyOf(children);
    }
}
