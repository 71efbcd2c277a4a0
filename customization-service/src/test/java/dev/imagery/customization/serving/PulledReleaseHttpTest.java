package dev.imagery.customization.serving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import dev.imagery.rules.digest.RuleSetDigest;
import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.model.RuleSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release can be pulled by who then answers as the service itself does. */
@ServiceTest
class PulledReleaseHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String DOCUMENT = """
            {"version": 1, "precedence": 7, "hierarchies": {"country": {"LATAM": ["MX", "AR"]}},
             "fallbacks": [{"attribute": "language", "parents": "cldr"}],
             "experiments": {"cell": {"by": "visitor", "salt": "s", "cells": {"a": 50, "b": 25}, "forced": {"b": ["tester"]}}},
             "rules": [{"id": "latam", "conditions": {"country": {"within": "LATAM"}}, "payload": {"FIELD": "日本"}},
                       {"id": "a", "conditions": {"cell": "a"}, "payload": {"FIELD": 1.50}}]}""";

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private final String first = DOCUMENT.replace("FIELD", name); // of no other test
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void whatIsServedIsToldWithTheDigestsOfItsVersions() {
        String digest = client.put(name, first).body().path("digest").asString();
        long release = client.activate(name, 1).body().path("release").asLong();

        JsonNode served = client.get("/v1/releases/served").body();

        assertThat(served.path("release").asLong()).isEqualTo(release);
        assertThat(member(served))
                .isEqualTo(JSON.readTree(
                        "{\"ruleSet\": \"%s\", \"version\": 1, \"precedence\": 7, \"rules\": 2, \"digest\": \"%s\"}"
                                .formatted(name, digest)));
    }

    @Test
    void whoeverKnowsWhatIsServedIsToldNothingUntilTheNextRelease() throws Exception {
        client.put(name, first);
        client.activate(name, 1);
        String tag = client.get("/v1/releases/served").header("ETag");

        HttpResponse<byte[]> known = get("/v1/releases/served", "If-None-Match", tag);
        client.put(name, first.replace("\"version\": 1", "\"version\": 2").replace("日本", "Japan"));
        client.activate(name, 2);
        HttpResponse<byte[]> next = get("/v1/releases/served", "If-None-Match", tag);

        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.headers().firstValue("ETag")).isPresent().get().isNotEqualTo(tag);
    }

    @Test
    void declarationsAndRulesAreAllThatTheVersionSays() throws Exception {
        client.put(name, first);
        client.activate(name, 1);
        String resized = first.replace("\"version\": 1", "\"version\": 2").replace("\"b\": 25", "\"b\": 50");
        String digest = client.put(name, resized).body().path("digest").asString();

        HttpResponse<byte[]> declarations = get("/v1/rulesets/" + name + "/versions/2/declarations");
        HttpResponse<byte[]> rules = get("/v1/rulesets/" + name + "/versions/2/rules", "Accept-Encoding", "br, gzip");
        RuleSet set = KeptContent.of(new String(declarations.body(), UTF_8), rules.body())
                .ruleSet(name, 2, 7);

        assertThat(RuleSetDigest.of(7, set.declarations(), set.rules())).isEqualTo(digest);
        assertThat(Objects.requireNonNull(set.declarations().experiments().get("cell"))
                        .sizes())
                .containsExactly(Map.of("a", 5_000, "b", 2_500), Map.of("a", 5_000, "b", 5_000));
        assertThat(declarations.headers().firstValue("ETag")).contains("\"" + digest + "\"");
        assertThat(rules.headers().firstValue("ETag")).contains("\"" + digest + "\"");
        assertThat(rules.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(rules.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void whatNeverChangesMayBeKept() throws Exception {
        client.put(name, first);

        for (String part : new String[] {"/declarations", "/rules"}) {
            assertThat(get("/v1/rulesets/" + name + "/versions/1" + part)
                            .headers()
                            .firstValue("Cache-Control"))
                    .contains("max-age=31536000, public, immutable");
        }
    }

    @Test
    void whoeverTakesNoGzipGetsThePlainRules() throws Exception {
        client.put(name, first);
        String rules = "/v1/rulesets/" + name + "/versions/1/rules";
        JsonNode whole = client.get("/v1/rulesets/" + name + "/versions/1").body();

        for (String accepted : new String[] {"br", "gzip;q=0", "gzip; q=0.000"}) {
            HttpResponse<byte[]> plain = get(rules, "Accept-Encoding", accepted);
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
            assertThat(JSON.readTree(plain.body())).isEqualTo(whole.path("rules"));
        }
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        Answer rules = client.get("/v1/rulesets/" + name + "/versions/1/rules");
        Answer declarations = client.get("/v1/rulesets/" + name + "/versions/1/declarations");

        assertThat(rules.status()).isEqualTo(404);
        assertThat(declarations.status()).isEqualTo(404);
    }

    private JsonNode member(JsonNode served) {
        return StreamSupport.stream(served.path("ruleSets").spliterator(), false)
                .filter(member -> member.path("ruleSet").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        }
    }
}
