package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.history.Event;
import dev.imagery.local.chaos.history.History;
import dev.imagery.local.chaos.schedule.Wall;
import dev.imagery.local.client.RefusedException;
import dev.imagery.local.client.StorageClient;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what is live, and what was published, all the time. */
final class Reader {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final StorageClient storage;
    private final VersionReading reading;
    private final History history;
    private final Set<String> read = new HashSet<>();
    private long last;
    private volatile boolean leaving;

    Reader(StorageClient storage, VersionReading reading, History history) {
        this.storage = storage;
        this.reading = reading;
        this.history = history;
    }

    void run() {
        try {
            while (!leaving) {
                try {
                    readOnce();
                } catch (IOException notReached) {
                    // Storage may not answer while its database is away; what it says is read again then.
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void leave() {
        leaving = true;
    }

    private void readOnce() throws IOException {
        for (Event.Publication told : reading.publications(last)) {
            history.add(told);
            last = told.number();
        }
        for (Wall wall : Wall.ALL) {
            readLive(wall.group());
        }
    }

    private void readLive(String group) throws IOException {
        try {
            for (JsonNode version : storage.group(group).path("versions")) {
                String name = group + version.path("version").asInt(0);
                if (version.path("state").asString("").equals("live") && !read.contains(name)) {
                    history.add(reading.version(group, version));
                    read.add(name);
                }
            }
        } catch (RefusedException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }
}
