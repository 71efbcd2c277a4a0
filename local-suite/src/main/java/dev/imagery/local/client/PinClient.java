package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What markets are pinned to. */
public final class PinClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/v1/pins";

    private final HttpService service;
    private final String actor;

    /**
     * A client of the storage service at {@code base}.
     *
     * @param actor who pins, for the audit log
     */
    public PinClient(URI base, String actor) {
        this.service = new HttpService(base);
        this.actor = actor;
    }

    /** By market. */
    public List<JsonNode> all() throws IOException {
        return JSON.readTree(service.get(PATH).body())
                .path("pins")
                .valueStream()
                .toList();
    }

    /**
     * Pins a market, or tells what that would come to.
     *
     * @param market such as {@code JP/ja}
     * @param order what it shows and until when, as the service takes it
     * @return the publication by which it goes live
     */
    public JsonNode pin(String market, JsonNode order, boolean dryRun) throws IOException {
        return JSON.readTree(service.put(
                        path(market, dryRun),
                        "application/json",
                        BodyPublishers.ofString(order.toString()),
                        "Imagery-Actor",
                        actor)
                .body());
    }

    /** Takes the pin of a market away, or tells what that would come to. */
    public JsonNode unpin(String market, boolean dryRun) throws IOException {
        return JSON.readTree(
                service.delete(path(market, dryRun), "Imagery-Actor", actor).body());
    }

    private static String path(String market, boolean dryRun) {
        return PATH + "/" + market + (dryRun ? "?dryRun=true" : "");
    }
}
