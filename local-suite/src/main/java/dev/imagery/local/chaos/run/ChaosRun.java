package dev.imagery.local.chaos.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.imagery.local.chaos.fault.FaultySuite;
import dev.imagery.local.chaos.history.Event;
import dev.imagery.local.chaos.history.History;
import dev.imagery.local.chaos.history.Rules;
import dev.imagery.local.chaos.history.Violation;
import dev.imagery.local.chaos.schedule.Schedule;
import dev.imagery.local.chaos.schedule.Submission;
import dev.imagery.local.chaos.schedule.Wall;
import dev.imagery.local.chaos.schedule.Workload;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.HomepageClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.StorageClient;
import dev.imagery.local.suite.SuiteHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One run: batches and faults by a seed, on a suite of its own.
 *
 * @param checkout the folder of the source code, with the built jars in it
 * @param length during which batches are submitted and faults happen, once each group has imagery; then all batches are waited for
 * @param workers how many processes render beside the generation service; 1 or more
 */
public record ChaosRun(Path checkout, long seed, Duration length, int workers) {

    /** After the end of the run, for batches to end; tries of a batch may wait for half a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** For homepages to show what is live. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    /**
     * Starts the suite, runs and stops it. Its data and logs are kept where a rule was broken, with the history in {@code history.ndjson}.
     *
     * @param events is told in sentences what a person would want to know
     */
    public Outcome run(Consumer<String> events) throws IOException, InterruptedException {
        SuiteHome home = new SuiteHome(checkout, Files.createTempDirectory("imagery-chaos-"));
        FaultySuite suite = FaultySuite.start(home, workers, events);
        Outcome outcome;
        try (suite) {
            TinyPosters.put(
                    new GenerationClient(suite.installation().generation()),
                    home.state().resolve("posters"));
            outcome = runOn(suite, events);
        }
        if (outcome.violations().isEmpty()) {
            suite.forget();
        } else {
            events.accept("The history, logs and data are kept in " + suite.state());
        }
        return outcome;
    }

    private Outcome runOn(FaultySuite suite, Consumer<String> events) throws IOException, InterruptedException {
        Installation installation = suite.installation();
        History history = new History();
        RunClock clock = new RunClock();
        StorageClient storage = new StorageClient(installation.storage());
        VersionReading reading = new VersionReading(storage, clock);
        Visitors visitors = new Visitors(
                Wall.ALL.stream().flatMap(wall -> wall.contexts().stream()).toList(),
                new HomepageClient(installation.orchestration()),
                history,
                clock);
        Reader reader = new Reader(storage, reading, history);
        Injection injection = new Injection(suite, clock, events);
        Thread looking = Thread.ofVirtual().start(visitors::run);
        Thread watching = Thread.ofVirtual().start(reader::run);
        try {
            Workload workload = Workload.of(seed, length);
            join(start(workload.first(), "first", installation, history, clock));
            clock.count();
            List<Thread> all = start(workload.submissions(), "later", installation, history, clock);
            Schedule.of(seed, length, suite.kinds())
                    .faults()
                    .forEach(fault -> all.add(Thread.ofVirtual().start(() -> injection.run(fault))));
            join(all);
            events.accept("All batches have ended, or were waited for long enough; what is there is read and checked.");
            new Inspection(installation, reading, history, clock).run();
            settle(history, clock);
        } finally {
            reader.leave();
            visitors.leave();
            watching.join();
            looking.join();
            history.write(suite.state().resolve("history.ndjson"));
        }
        tellFailures(history, events);
        return outcome(history, injection);
    }

    /** That breaks no rule, and may be worth a look. */
    private static void tellFailures(History history, Consumer<String> events) {
        history.events().stream()
                .filter(Event.InState.class::isInstance)
                .map(Event.InState.class::cast)
                .filter(seen -> seen.state().equals("failed") || seen.state().equals("refused"))
                .map(seen -> "Batch %s %s: %s".formatted(seen.batch(), seen.state(), seen.faults()))
                .distinct()
                .forEach(events);
    }

    private List<Thread> start(
            List<Submission> submissions, String part, Installation installation, History history, RunClock clock) {
        GenerationClient generation = new GenerationClient(installation.generation());
        List<Thread> clients = new ArrayList<>();
        for (Submission submission : submissions) {
            String key = "chaos-%d-%s-%d".formatted(seed, part, clients.size());
            BatchClient client = new BatchClient(submission, key, generation, history, clock, length.plus(PATIENCE));
            clients.add(Thread.ofVirtual().start(client::run));
        }
        return clients;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** What is live reaches the homepages a little later. */
    private static void settle(History history, RunClock clock) throws InterruptedException {
        long end = clock.now() + SETTLING.toMillis();
        while (clock.now() < end && !Rules.check(history.events()).isEmpty()) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }

    private Outcome outcome(History history, Injection injection) {
        List<Event> events = history.events();
        List<Violation> violations = Rules.check(events);
        Map<String, Long> ends =
                Rules.ends(events).values().stream().collect(groupingBy(end -> end, TreeMap::new, counting()));
        return new Outcome(seed, length.toSeconds(), injection.done(), ends, violations);
    }
}
