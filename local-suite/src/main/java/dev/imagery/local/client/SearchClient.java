package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What imagery there is, as the storage service tells it. */
public final class SearchClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 1_000;

    private final HttpService service;

    /** A client of the storage service at {@code base}. */
    public SearchClient(URI base) {
        this.service = new HttpService(base);
    }

    /**
     * Assets that a query finds, page after page, as one page; with {@code next} where there are more.
     *
     * @param query parameters of {@code GET /v1/assets}
     * @param limit how many are read at most
     */
    public JsonNode assets(Map<String, String> query, int limit) throws IOException {
        ObjectNode first = page(query, Math.min(PAGE, limit), "");
        ArrayNode assets = first.withArray("assets");
        while (first.hasNonNull("next") && assets.size() < limit) {
            ObjectNode further = page(
                    query,
                    Math.min(PAGE, limit - assets.size()),
                    "&cursor=" + first.path("next").asString());
            assets.addAll(further.withArray("assets"));
            first.remove("next");
            if (further.hasNonNull("next")) {
                first.set("next", further.path("next"));
            }
        }
        return first;
    }

    /**
     * The whole matrix of what there is and what is missing, page after page, as one page.
     *
     * @param query parameters of {@code GET /v1/coverage}
     */
    public JsonNode coverage(Map<String, String> query) throws IOException {
        ObjectNode first = coveragePage(query, "");
        while (first.hasNonNull("next")) {
            ObjectNode further =
                    coveragePage(query, "&after=" + first.path("next").asString());
            first.withArray("markets").addAll(further.withArray("markets"));
            first.set("totals", sum(first.path("totals"), further.path("totals")));
            first.remove("next");
            if (further.hasNonNull("next")) {
                first.set("next", further.path("next"));
            }
        }
        return first;
    }

    /**
     * What visitors were shown, and why.
     *
     * @param visit parameters of {@code GET /v1/history}
     */
    public JsonNode shown(Map<String, String> visit) throws IOException {
        return get("/v1/history?" + parameters(visit).substring(1));
    }

    private static ObjectNode sum(JsonNode some, JsonNode more) {
        ObjectNode sum = JSON.createObjectNode();
        for (String state : List.of("own", "fallback", "missing")) {
            sum.put(state, some.path(state).asInt(0) + more.path(state).asInt(0));
        }
        String oldest = Stream.of(some, more)
                .map(totals -> totals.path("oldest").asString(""))
                .filter(instant -> !instant.isEmpty())
                .min(Comparator.naturalOrder())
                .orElse("");
        return oldest.isEmpty() ? sum : sum.put("oldest", oldest);
    }

    private ObjectNode page(Map<String, String> query, int limit, String cursor) throws IOException {
        return get("/v1/assets?limit=%d%s%s".formatted(limit, parameters(query), cursor));
    }

    private ObjectNode coveragePage(Map<String, String> query, String after) throws IOException {
        return get("/v1/coverage?limit=2000%s%s".formatted(parameters(query), after));
    }

    private ObjectNode get(String path) throws IOException {
        return (ObjectNode) JSON.readTree(service.get(path).body());
    }

    private static String parameters(Map<String, String> query) {
        return query.entrySet().stream()
                .map(parameter -> "&" + parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
