package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.history.Event;
import dev.imagery.local.client.StorageClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Versions and publications as asset storage tells them. */
final class VersionReading {

    private final StorageClient storage;
    private final RunClock clock;

    VersionReading(StorageClient storage, RunClock clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** A version of a group's answer. */
    Event.Version version(String group, JsonNode version) throws IOException {
        int number = version.path("version").asInt(0);
        List<Event.Asset> assets = new ArrayList<>();
        for (JsonNode asset : storage.assets(group, number)) {
            assets.add(new Event.Asset(context(asset), asset.path("renderKey").asString(""), files(asset)));
        }
        return new Event.Version(
                clock.now(),
                group,
                number,
                version.path("state").asString(""),
                version.path("batch").asString(""),
                assets);
    }

    List<Event.Publication> publications(long after) throws IOException {
        return storage.publications(after).stream()
                .map(told -> new Event.Publication(
                        clock.now(),
                        told.path("number").asLong(0),
                        told.path("kind").asString(""),
                        told.path("group").asString(""),
                        told.path("version").asInt(0),
                        told.path("batch").asString("")))
                .toList();
    }

    private static String context(JsonNode asset) {
        return String.join(
                "/",
                asset.path("country").asString(""),
                asset.path("language").asString(""),
                asset.path("platform").asString(""),
                asset.path("resolution").asString(""));
    }

    private static List<Event.File> files(JsonNode asset) {
        return asset.path("renditions")
                .valueStream()
                .map(file -> new Event.File(
                        "%dx%d %s"
                                .formatted(
                                        file.path("width").asInt(0),
                                        file.path("height").asInt(0),
                                        file.path("encoding").asString("")),
                        file.path("url").asString("")))
                .toList();
    }
}
