package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Withdraws titles and restores them, in somebody's name. */
public final class WithdrawalClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PATH = "/v1/withdrawals";

    private final HttpService service;
    private final String actor;

    /**
     * A client of the storage service at {@code base}.
     *
     * @param actor who withdraws, for the audit log
     */
    public WithdrawalClient(URI base, String actor) {
        this.service = new HttpService(base);
        this.actor = actor;
    }

    /**
     * Withdraws a title.
     *
     * @param order what exactly, as the service takes it
     * @param dryRun whether only to be told what it would come to
     */
    public JsonNode withdraw(JsonNode order, boolean dryRun) throws IOException {
        return post(dryRun ? "?dryRun=true" : "", order);
    }

    /**
     * Takes a withdrawal back.
     *
     * @param order an object, with the reason where there is one
     * @param dryRun whether only to be told what it would come to
     */
    public JsonNode restore(String id, JsonNode order, boolean dryRun) throws IOException {
        return post("/" + id + "/restore" + (dryRun ? "?dryRun=true" : ""), order);
    }

    /** A withdrawal as it stands. */
    public JsonNode withdrawal(String id) throws IOException {
        return get("/" + id);
    }

    /**
     * The newest ones, without their groups.
     *
     * @param limit how many, at most 1,000
     * @param unfinished whether only those for which something is to be done yet
     */
    public JsonNode newest(int limit, boolean unfinished) throws IOException {
        return get("?limit=%d&unfinished=%s".formatted(limit, unfinished)).path("withdrawals");
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(service.get(PATH + path).body());
    }

    private JsonNode post(String path, JsonNode order) throws IOException {
        return JSON.readTree(
                service.post(PATH + path, "application/json", JSON.writeValueAsBytes(order), "Imagery-Actor", actor)
                        .body());
    }
}
