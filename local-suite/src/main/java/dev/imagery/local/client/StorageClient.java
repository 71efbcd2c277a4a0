package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which assets a group version holds, and what of it is live. */
public final class StorageClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpService service;

    /** A client of the service at {@code base}. */
    public StorageClient(URI base) {
        this.service = new HttpService(base);
    }

    /** The contexts that a version has an asset for, at most {@code limit}. */
    public List<Context> contexts(String group, int version, int limit) throws IOException {
        JsonNode page = JSON.readTree(service.get("/v1/assets?group=%s&version=%d&limit=%d"
                        .formatted(group, version, limit))
                .body());
        List<Context> contexts = new ArrayList<>();
        for (JsonNode asset : page.path("assets")) {
            contexts.add(new Context(
                    asset.path("country").asString(),
                    asset.path("language").asString(),
                    asset.path("platform").asString(),
                    asset.path("resolution").asString()));
        }
        return contexts;
    }

    /** A group with its versions. */
    public JsonNode group(String group) throws IOException {
        return JSON.readTree(service.get("/v1/groups/" + group).body());
    }

    /** Goes back to the version that was live before. */
    public JsonNode rollback(String group) throws IOException {
        return JSON.readTree(service.post("/v1/groups/%s/rollback".formatted(group), "application/json", new byte[] {'{', '}'})
                .body());
    }
}
