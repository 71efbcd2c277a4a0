package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stored recipes that run by themselves. */
public final class ScheduleClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/v1/schedules";

    private final HttpService service;

    /** A client of the generation service at {@code base}. */
    public ScheduleClient(URI base) {
        this.service = new HttpService(base);
    }

    /** All of them, page by page. */
    public List<JsonNode> all() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        while (true) {
            JsonNode page = JSON.readTree(
                    service.get(PATH + "?limit=1000&after=" + after).body());
            page.path("schedules").forEach(all::add);
            if (!page.hasNonNull("next")) {
                return all;
            }
            after = page.path("next").asString();
        }
    }

    /**
     * Sets a schedule for a stored recipe that states none.
     *
     * @param zone such as {@code Asia/Tokyo}; null: that of the service, UTC
     */
    public JsonNode set(String name, String cron, @Nullable String zone) throws IOException {
        ObjectNode schedule = JSON.createObjectNode().put("cron", cron);
        if (zone != null) {
            schedule.put("zone", zone);
        }
        return JSON.readTree(
                service.put(PATH + "/" + name, "application/json", BodyPublishers.ofString(schedule.toString()))
                        .body());
    }

    /** Takes back a schedule that was set. */
    public void remove(String name) throws IOException {
        service.delete(PATH + "/" + name);
    }

    public JsonNode pause(String name) throws IOException {
        return post(name, "pause");
    }

    public JsonNode resume(String name) throws IOException {
        return post(name, "resume");
    }

    /** Runs the recipe as it would run by itself; the answer tells what came of it, and the batch where there is one. */
    public JsonNode run(String name) throws IOException {
        return post(name, "run");
    }

    /** What it was run for, the newest first. */
    public List<JsonNode> runs(String name, int most) throws IOException {
        return JSON.readTree(
                        service.get(PATH + "/" + name + "/runs?limit=" + most).body())
                .path("runs")
                .valueStream()
                .toList();
    }

    private JsonNode post(String name, String what) throws IOException {
        return JSON.readTree(service.post(PATH + "/" + name + "/" + what, "application/json", new byte[0])
                .body());
    }
}
