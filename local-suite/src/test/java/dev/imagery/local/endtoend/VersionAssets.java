package dev.imagery.local.endtoend;

import dev.imagery.local.client.Batch;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assets of a batch's version, as asset storage tells them. */
record VersionAssets(List<JsonNode> all) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static VersionAssets of(Batch batch, URI storage) throws IOException, InterruptedException {
        String version = "/v1/assets?group=%s&version=%d"
                .formatted(encode(batch.group()), Objects.requireNonNull(batch.version()));
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JsonMapper.shared().readTree(bytes(storage.resolve(version + cursor)));
            page.path("assets").forEach(all::add);
            cursor = page.hasNonNull("next")
                    ? "&cursor=" + encode(page.path("next").asString())
                    : "";
        } while (!cursor.isEmpty());
        return new VersionAssets(all);
    }

    /** Such as {@code US/en/browser/high@autumn/bright}. */
    List<String> contexts() {
        return all.stream().map(asset -> context(asset, target(asset))).toList();
    }

    /** Where a market of a plan, or an asset, is seen on one target. */
    static String context(JsonNode market, String target) {
        return "%s/%s/%s%s"
                .formatted(
                        market.path("country").asString(""),
                        market.path("language").asString(""),
                        target,
                        market.has("cell") ? "@" + market.path("cell").asString("") : "");
    }

    static String target(JsonNode asset) {
        return asset.path("platform").asString("") + "/"
                + asset.path("resolution").asString("");
    }

    /** The object behind an address. */
    static byte[] bytes(URI address) throws IOException, InterruptedException {
        var answer = HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("%s answers %d".formatted(address, answer.statusCode()));
        }
        return answer.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
