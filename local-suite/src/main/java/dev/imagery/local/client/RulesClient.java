package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules that customization serves. */
public final class RulesClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TYPE = "application/json";

    private final HttpService service;

    /** A client of the customization service at {@code base}. */
    public RulesClient(URI base) {
        this.service = new HttpService(base);
    }

    /** Runs tests against the release that is served. */
    public JsonNode run(byte[] tests) throws IOException {
        return post("/v1/tests", tests);
    }

    /** Runs tests against the release with a version of a rule set in it. */
    public JsonNode run(String ruleSet, long version, byte[] tests) throws IOException {
        return post(path(ruleSet) + "/versions/" + version + "/tests", tests);
    }

    /**
     * Why a context gets what it gets.
     *
     * @param fields none for all
     * @param limit how many runners-up and losers are listed of each field
     */
    public JsonNode explain(Map<String, String> context, List<String> fields, int limit) throws IOException {
        var query = new StringBuilder("?limit=" + limit);
        fields.forEach(field -> query.append("&field=").append(encoded(field)));
        ObjectNode question = JSON.createObjectNode();
        context.forEach(question.putObject("context")::put);
        return post("/v1/explain" + query, bytes(question));
    }

    /**
     * Makes a version the active one.
     *
     * @param force why, whatever its tests and its rules say
     */
    public JsonNode activate(String ruleSet, long version, @Nullable String force) throws IOException {
        ObjectNode request = JSON.createObjectNode().put("version", version);
        if (force != null) {
            request.put("force", force);
        }
        return post(path(ruleSet) + "/activate", bytes(request));
    }

    /** Runs the tests that are kept with a rule set against the release with a version of it. */
    public JsonNode runKept(String ruleSet, long version) throws IOException {
        JsonNode kept = JSON.readTree(service.get(path(ruleSet) + "/tests").body());
        return run(ruleSet, version, bytes(JSON.createObjectNode().set("tests", kept.path("tests"))));
    }

    /** What activating a version would come to. */
    public JsonNode analysis(String ruleSet, long version) throws IOException {
        return JSON.readTree(service.get(path(ruleSet) + "/versions/" + version + "/analysis")
                .body());
    }

    private JsonNode post(String path, byte[] body) throws IOException {
        return JSON.readTree(service.post(path, TYPE, body).body());
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String path(String ruleSet) {
        return "/v1/rulesets/" + encoded(ruleSet);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
