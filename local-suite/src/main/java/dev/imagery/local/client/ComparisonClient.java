package dev.imagery.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How versions differ, and the page on which one is decided on. */
public final class ComparisonClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int PAGE = 1_000;

    private final HttpService service;

    /** A client of the storage service at {@code base}. */
    public ComparisonClient(URI base) {
        this.service = new HttpService(base);
    }

    /**
     * The largest changes between two versions, page after page, as one page; with {@code next} where there are more.
     *
     * @param limit how many assets are read at most
     */
    public JsonNode comparison(String group, int from, int to, int limit) throws IOException {
        ObjectNode first = page(group, from, to, Math.min(PAGE, limit), "");
        while (first.hasNonNull("next") && first.withArray("assets").size() < limit) {
            String after = "&after=" + first.path("next").asString();
            int left = limit - first.withArray("assets").size();
            ObjectNode further = page(group, from, to, Math.min(PAGE, left), after);
            first.withArray("assets").addAll(further.withArray("assets"));
            first.remove("next");
            if (further.hasNonNull("next")) {
                first.set("next", further.path("next"));
            }
        }
        return first;
    }

    /** Writes a picture of the largest changes, as a PNG. */
    public void sheet(String group, int from, int to, int largest, Path file) throws IOException {
        service.download(
                path(group, to) + "/comparison/sheet?from=%d&largest=%d".formatted(from, largest), file, LIMIT);
    }

    /** The page of a version's review, as HTML. */
    public byte[] review(String group, int version) throws IOException {
        return service.get(path(group, version) + "/review").body();
    }

    /** Where that page is. */
    public URI reviewAddress(String group, int version) {
        return service.address(path(group, version) + "/review");
    }

    private ObjectNode page(String group, int from, int to, int limit, String after) throws IOException {
        return (ObjectNode) JSON.readTree(
                service.get(path(group, to) + "/comparison?from=%d&limit=%d%s".formatted(from, limit, after))
                        .body());
    }

    private static String path(String group, int version) {
        String name = URLEncoder.encode(group, StandardCharsets.UTF_8).replace("+", "%20");
        return "/v1/groups/%s/versions/%d".formatted(name, version);
    }
}
