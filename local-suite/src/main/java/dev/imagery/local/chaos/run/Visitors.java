package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.history.Event;
import dev.imagery.local.chaos.history.History;
import dev.imagery.local.client.Context;
import dev.imagery.local.client.Homepage;
import dev.imagery.local.client.HomepageClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Visitors of all kinds, who look at their homepages in turn all the time. */
final class Visitors {

    private static final Duration PAUSE = Duration.ofMillis(40);

    private final List<String> contexts;
    private final HomepageClient homepages;
    private final History history;
    private final RunClock clock;
    private volatile boolean leaving;

    Visitors(List<String> contexts, HomepageClient homepages, History history, RunClock clock) {
        this.contexts = contexts;
        this.homepages = homepages;
        this.history = history;
        this.clock = clock;
    }

    void run() {
        try {
            while (!leaving) {
                for (String context : contexts) {
                    look(context);
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** They end their round and go. */
    void leave() {
        leaving = true;
    }

    private void look(String context) {
        String[] words = context.split("/", -1);
        try {
            Homepage seen = homepages.homepage(new Context(words[0], words[1], words[2], words[3]));
            String release = Optional.ofNullable(seen.release()).orElse("");
            history.add(new Event.Homepage(clock.now(), context, seen.backgroundImage(), release, seen.degraded()));
        } catch (IOException e) {
            history.add(new Event.NoHomepage(clock.now(), context, String.valueOf(e.getMessage())));
        }
    }
}
