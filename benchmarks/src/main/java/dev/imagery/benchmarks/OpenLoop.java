package dev.imagery.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * Visitors who come at a fixed rate, whether or not those before have been answered. What a visit takes is counted from when it was due,
 * so that a service that stops cannot keep the visits away that would have seen it.
 */
final class OpenLoop implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A visit.
     *
     * @param due by {@link System#nanoTime}
     * @param nanos from when it was due until its answer was there
     */
    record Visit(long due, long nanos, Outcome outcome) {}

    enum Outcome {
        /** A homepage with a picture, as customization has it. */
        CURRENT,
        /** A homepage with a picture, as it was last known. */
        DEGRADED,
        /** Refused at once, with the time after which to come again. */
        SHED,
        /** Anything else. */
        ERROR
    }

    /** Visits of a while, in no order. */
    record Visits(List<Visit> all, Duration time) {

        long count(Outcome outcome) {
            return all.stream().filter(visit -> visit.outcome() == outcome).count();
        }

        /** What so many of 100 visits take at most, in milliseconds. */
        double percentile(double percent) {
            long[] nanos = all.stream().mapToLong(Visit::nanos).sorted().toArray();
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1, Math.ceil(nanos.length * percent / 100) - 1)] / 1e6;
        }

        /** Visits a second with this outcome that took no longer. */
        double rate(Outcome outcome, Duration limit) {
            return all.stream()
                            .filter(visit -> visit.outcome() == outcome && visit.nanos() <= limit.toNanos())
                            .count()
                    / (time.toNanos() / 1e9);
        }

        Visits between(long from, long to) {
            return new Visits(
                    all.stream()
                            .filter(visit -> visit.due() >= from && visit.due() < to)
                            .toList(),
                    Duration.ofNanos(to - from));
        }

        String summary() {
            return Arrays.stream(Outcome.values())
                    .map(outcome -> count(outcome) + " " + outcome.name().toLowerCase(Locale.ROOT))
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        }
    }

    /**
     * Sends visits for a while and waits for the last of their answers.
     *
     * @param perSecond how many
     * @param address of each by its number
     */
    Visits come(double perSecond, Duration time, LongFunction<URI> address) throws InterruptedException {
        var visits = new ConcurrentLinkedQueue<Visit>();
        long begin = System.nanoTime();
        long number = (long) (perSecond * time.toNanos() / 1e9);
        var last = new CountDownLatch((int) number);
        for (long i = 0; i < number; i++) {
            long due = begin + (long) (i * 1e9 / perSecond);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            URI visited = address.apply(i);
            visitors.execute(() -> {
                var outcome = visit(visited);
                visits.add(new Visit(due, System.nanoTime() - due, outcome));
                last.countDown();
            });
        }
        if (!last.await(2 * LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("visits are not answered");
        }
        return new Visits(List.copyOf(visits), time);
    }

    /**
     * Visitors of whom each comes again as soon as it is answered.
     *
     * @param address of each visit by its number
     */
    Visits comeAgain(int count, Duration time, LongFunction<URI> address) throws Exception {
        var visits = new ConcurrentLinkedQueue<Visit>();
        var numbers = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        Callable<Void> visitor = () -> {
            for (long due = System.nanoTime(); due < end; due = System.nanoTime()) {
                var outcome = visit(address.apply(numbers.getAndIncrement()));
                visits.add(new Visit(due, System.nanoTime() - due, outcome));
            }
            return null;
        };
        for (var each : visitors.invokeAll(Collections.nCopies(count, visitor))) {
            each.get();
        }
        return new Visits(List.copyOf(visits), time);
    }

    private Outcome visit(URI address) {
        try {
            return outcome(
                    http.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            System.err.println("  " + address + ": " + e);
            return Outcome.ERROR;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.ERROR;
        }
    }

    private static Outcome outcome(HttpResponse<String> answer) {
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            return Outcome.SHED;
        }
        if (answer.statusCode() != 200 || !answer.body().contains("\"backgroundImage\":\"http")) {
            System.err.println("  " + answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            return Outcome.ERROR;
        }
        return answer.headers().firstValue("Imagery-Degraded").isPresent() ? Outcome.DEGRADED : Outcome.CURRENT;
    }

    @Override
    public void close() {
        visitors.shutdownNow();
        http.shutdownNow();
    }
}
