package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.history.Event;
import dev.imagery.local.chaos.history.History;
import dev.imagery.local.chaos.schedule.Wall;
import dev.imagery.local.client.Batch;
import dev.imagery.local.client.BatchEvent;
import dev.imagery.local.client.GenerationClient;
import dev.imagery.local.client.Installation;
import dev.imagery.local.client.RefusedException;
import dev.imagery.local.client.StorageClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads, when all faults are over and all batches have ended, what is there. */
final class Inspection {

    private static final int ALL = 1_000;

    private final GenerationClient generation;
    private final StorageClient storage;
    private final VersionReading reading;
    private final History history;
    private final RunClock clock;

    Inspection(Installation installation, VersionReading reading, History history, RunClock clock) {
        this.generation = new GenerationClient(installation.generation());
        this.storage = new StorageClient(installation.storage());
        this.reading = reading;
        this.history = history;
        this.clock = clock;
    }

    void run() throws IOException {
        for (Batch batch : generation.batches(ALL)) {
            history.add(new Event.Listed(clock.now(), batch.id()));
            history.add(new Event.Course(clock.now(), batch.id(), course(batch)));
        }
        reading.publications(0).forEach(history::add);
        for (Wall wall : Wall.ALL) {
            readGroup(wall.group());
        }
        fetchAll();
    }

    private List<String> course(Batch batch) throws IOException {
        List<String> states = new ArrayList<>();
        generation.events(batch.id(), Optional.empty(), event -> {
            event.filter(BatchEvent.Entered.class::isInstance)
                    .map(BatchEvent.Entered.class::cast)
                    .ifPresent(entered -> states.add(entered.state()));
            // The stream of a batch that has ended ends by itself.
            return batch.isEnded();
        });
        return states;
    }

    private void readGroup(String name) throws IOException {
        JsonNode group;
        try {
            group = storage.group(name);
        } catch (RefusedException e) {
            if (e.status() == 404) {
                return;
            }
            throw e;
        }
        for (JsonNode version : group.path("versions")) {
            if (!version.path("state").asString("").equals("open")) {
                history.add(reading.version(name, version));
            }
        }
        if (group.path("live").isNumber()) {
            history.add(new Event.Live(clock.now(), name, group.path("live").intValue()));
        }
    }

    /** Every file of every version, and everything that any homepage ever showed. */
    private void fetchAll() throws IOException {
        TreeSet<String> addresses = new TreeSet<>();
        for (Event event : history.events()) {
            if (event instanceof Event.Version version) {
                version.assets().forEach(asset -> asset.files().forEach(file -> addresses.add(file.url())));
            }
            if (event instanceof Event.Homepage seen && !seen.url().isEmpty()) {
                addresses.add(seen.url());
            }
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String address : addresses) {
                history.add(fetch(http, address));
            }
        }
    }

    private Event fetch(HttpClient http, String address) throws IOException {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    BodyHandlers.ofByteArray());
            String digest = answer.statusCode() == 200 ? sha256(answer.body()) : "";
            return new Event.Fetched(clock.now(), address, answer.statusCode(), digest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
