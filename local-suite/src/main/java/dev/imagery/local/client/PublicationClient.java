package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves what is live, in somebody's name. */
public final class PublicationClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpService service;
    private final String actor;

    /**
     * A client of the service at {@code base}.
     *
     * @param actor who moves it, for the audit log
     */
    public PublicationClient(URI base, String actor) {
        this.service = new HttpService(base);
        this.actor = actor;
    }

    /**
     * Publishes a version, approves or refuses one, or goes back.
     *
     * @param step {@code publish}, {@code approve}, {@code refuse} or {@code rollback}
     * @param order what exactly, as the step takes it
     */
    public JsonNode move(String group, String step, JsonNode order) throws IOException {
        return call(group, step, order);
    }

    /** What that would come to. */
    public JsonNode rehearse(String group, String step, JsonNode order) throws IOException {
        return call(group, step + "?dryRun=true", order);
    }

    /** A version as it is. */
    public JsonNode version(String group, int version) throws IOException {
        return JSON.readTree(service.get("/v1/groups/%s/versions/%d".formatted(encoded(group), version))
                .body());
    }

    private JsonNode call(String group, String step, JsonNode order) throws IOException {
        return JSON.readTree(service.post(
                        "/v1/groups/%s/%s".formatted(encoded(group), step),
                        "application/json",
                        JSON.writeValueAsBytes(order),
                        "Imagery-Actor",
                        actor)
                .body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
