package dev.imagery.benchmarks;

import dev.imagery.local.client.Context;
import dev.imagery.local.client.Homepage;
import dev.imagery.local.client.HomepageClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors of homepages, who know which picture is of which version of a group. */
final class HomepageVisitors implements AutoCloseable {

    private static final int VISITORS = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LOOKING = Duration.ofMillis(5);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<HomepageClient> homepages;
    private final List<Context> contexts;
    private final Map<Context, Map<String, Integer>> versions = new HashMap<>();
    private final Map<String, Integer> versionOfRelease = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong visits = new AtomicLong();
    private final AtomicLong mixed = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private long since;
    private volatile boolean coming;

    /** @param homepages the addresses that all of them come to */
    HomepageVisitors(List<URI> homepages, List<Context> contexts) {
        this.homepages = homepages.stream().map(HomepageClient::new).toList();
        this.contexts = List.copyOf(contexts);
        contexts.forEach(context -> versions.put(context, new HashMap<>()));
    }

    /** Learns the pictures of a version that is live, once every homepage shows pictures that are of no other. */
    void learn(int version) throws IOException, InterruptedException {
        for (var homepage : homepages) {
            for (var context : contexts) {
                var known = versions.getOrDefault(context, Map.of());
                long end = System.nanoTime() + LIMIT.toNanos();
                var picture = homepage.homepage(context).backgroundImage();
                while (picture.isEmpty() || known.getOrDefault(picture, version) != version) {
                    if (System.nanoTime() > end) {
                        throw new IOException(context + " does not show version " + version);
                    }
                    Thread.sleep(LOOKING);
                    picture = homepage.homepage(context).backgroundImage();
                }
                versions.computeIfAbsent(context, _ -> new HashMap<>()).put(picture, version);
            }
        }
    }

    /** They come from now on, and each looks at any context on any homepage, again and again. */
    void come() {
        coming = true;
        since = System.nanoTime();
        for (int i = 0; i < VISITORS; i++) {
            threads.execute(this::visitAgainAndAgain);
        }
    }

    private void visitAgainAndAgain() {
        var random = ThreadLocalRandom.current();
        try {
            while (coming) {
                visit(homepages.get(random.nextInt(homepages.size())), contexts.get(random.nextInt(contexts.size())));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The version that is seen; none where there is no picture of any that is known. */
    private Optional<Integer> visit(HomepageClient homepage, Context context) {
        visits.incrementAndGet();
        try {
            return version(homepage.homepage(context), context);
        } catch (IOException e) {
            errors.incrementAndGet();
            System.err.println("  " + context + ": " + e);
            return Optional.empty();
        }
    }

    private Optional<Integer> version(Homepage seen, Context context) {
        var version =
                Optional.ofNullable(versions.getOrDefault(context, Map.of()).get(seen.backgroundImage()));
        var release = Optional.ofNullable(seen.release());
        if (version.isEmpty() || release.isEmpty()) {
            errors.incrementAndGet();
            return Optional.empty();
        }
        int first = versionOfRelease.computeIfAbsent(release.get(), _ -> version.get());
        if (first != version.get()) {
            mixed.incrementAndGet();
        }
        return version;
    }

    /** Looks at every homepage until all contexts show a version there, and answers when the last of them did, by {@link System#nanoTime}. */
    long awaitEverywhere(int version) throws Exception {
        List<Callable<Long>> looking = new ArrayList<>();
        homepages.forEach(homepage -> looking.add(() -> {
            // one after the other: whoever shows it when its turn comes has shown it since
            for (var context : contexts) {
                await(homepage, context, version);
            }
            return System.nanoTime();
        }));
        long last = Long.MIN_VALUE;
        for (var seen : threads.invokeAll(looking)) {
            last = Math.max(last, seen.get());
        }
        return last;
    }

    private void await(HomepageClient homepage, Context context, int version) throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (visit(homepage, context).filter(seen -> seen == version).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException(context + " did not show version " + version + " within " + LIMIT);
            }
            Thread.sleep(LOOKING);
        }
    }

    long visits() {
        return visits.get();
    }

    double visitsPerSecond() {
        return visits.get() / ((System.nanoTime() - since) / 1e9);
    }

    /** How many answers had a picture of another version than other answers of the same release. */
    long mixed() {
        return mixed.get();
    }

    long errors() {
        return errors.get();
    }

    @Override
    public void close() {
        coming = false;
        threads.close();
    }
}
