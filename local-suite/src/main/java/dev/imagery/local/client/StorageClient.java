package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which pictures a group version holds, and which are live. */
public final class StorageClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 200;

    private final HttpService service;

    /** A client of the service at {@code base}. */
    public StorageClient(URI base) {
        this.service = new HttpService(base);
    }

    /** The pictures of one version, at most {@code limit}. */
    public List<StoredPicture> pictures(String group, int version, int limit) throws IOException {
        return search("group=%s&version=%d".formatted(encode(group), version), limit);
    }

    /** The pictures of all live versions, at most {@code limit}. */
    public List<StoredPicture> live(int limit) throws IOException {
        return search("live=true", limit);
    }

    /** The assets of one version, as the service tells them. */
    public List<JsonNode> assets(String group, int version) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = JSON.readTree(service.get(
                            "/v1/assets?group=%s&version=%d&limit=%d%s".formatted(encode(group), version, PAGE, cursor))
                    .body());
            page.path("assets").forEach(found::add);
            if (!page.hasNonNull("next")) {
                return found;
            }
            cursor = "&cursor=" + encode(page.path("next").asString());
        }
    }

    /** What was published, rolled back and refused since the publication of the number {@code after}. */
    public List<JsonNode> publications(long after) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        long last = after;
        while (true) {
            JsonNode page = JSON.readTree(
                    service.get("/v1/publications?limit=500&after=" + last).body());
            if (page.path("publications").isEmpty()) {
                return all;
            }
            page.path("publications").forEach(all::add);
            last = all.getLast().path("number").asLong(last);
        }
    }

    /** A group with its versions. */
    public JsonNode group(String group) throws IOException {
        return JSON.readTree(service.get("/v1/groups/" + encode(group)).body());
    }

    /** Goes back to the version that was live before. */
    public JsonNode rollback(String group) throws IOException {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return JSON.readTree(
                service.post("/v1/groups/%s/rollback".formatted(encode(group)), "application/json", nothing)
                        .body());
    }

    private List<StoredPicture> search(String query, int limit) throws IOException {
        List<StoredPicture> found = new ArrayList<>();
        String cursor = "";
        while (found.size() < limit) {
            String path = "/v1/assets?%s&limit=%d%s".formatted(query, Math.min(PAGE, limit - found.size()), cursor);
            JsonNode page = JSON.readTree(service.get(path).body());
            page.path("assets").forEach(asset -> found.add(asset(asset)));
            if (!page.hasNonNull("next")) {
                break;
            }
            cursor = "&cursor=" + encode(page.path("next").asString());
        }
        return found;
    }

    private static StoredPicture asset(JsonNode asset) {
        return new StoredPicture(
                asset.path("group").asString(""),
                asset.path("version").asInt(0),
                asset.path("country").asString(""),
                asset.path("language").asString(""),
                asset.path("platform").asString(""),
                asset.path("resolution").asString(""),
                asset.path("width").asInt(0),
                asset.path("height").asInt(0),
                jpeg(asset));
    }

    private static String jpeg(JsonNode asset) {
        for (JsonNode rendition : asset.path("renditions")) {
            if (rendition.path("encoding").asString("").equals("jpeg")
                    && rendition.path("width").asInt(0) == asset.path("width").asInt(0)
                    && rendition.path("height").asInt(0) == asset.path("height").asInt(0)) {
                return rendition.path("url").asString("");
            }
        }
        return "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Approves the version that a batch left awaiting approval, by the call that it tells, in the name of {@code actor}. */
    public JsonNode approve(Batch.Approval approval, String actor) throws IOException {
        return JSON.readTree(service.post(
                        approval.path(),
                        "application/json",
                        approval.body().toString().getBytes(StandardCharsets.UTF_8),
                        "Imagery-Actor",
                        actor)
                .body());
    }
}
