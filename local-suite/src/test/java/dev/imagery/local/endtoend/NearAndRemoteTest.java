package dev.imagery.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.local.client.Context;
import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Homepages of an orchestration that asks customization, and of one that evaluates visits near, before the same customization. */
@Tag("suite")
class NearAndRemoteTest {

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Context ESTONIA = new Context("EE", "en", "browser", "low");

    /** Told of the one answer, and not of what is answered. */
    private static final Set<String> OF_ONE_ANSWER = Set.of("Date", "X-Request-Id");

    private static final String SCHEMA = """
            {"type": "object", "properties": {"title": {"type": "string"}, "share": {"type": "number"}}}""";

    /** For the markets of this test alone, as other tests look at the same suite. */
    private static final String COPY = """
            {"experiments": {"cell": {"by": "visitor", "salt": "near", "forced": {"near/padded": ["tester"]},
                                      "cells": {"near/padded": 50, "near/plain": 50}}},
             "rules": [
               {"id": "everyone", "conditions": {"country": ["EE", "LV"]},
                "payload": {"headline": "Watch anywhere", "columns": 1.50, "isNew": true,
                            "join": {"type": "Action", "withFields": ["email"]},
                            "card": {"type": "Json", "schema": "near-card",
                                     "value": {"title": "“Öö”", "share": 1.0, "more": [1e2, null, {"b": 1, "a": 2}]}}}},
               {"id": "in-estonian", "conditions": {"country": "EE", "language": {"range": "et"}},
                "payload": {"headline": "Vaata kõikjal"}},
               {"id": "some", "conditions": {"country": "EE", "visitor": {"percent": 50, "salt": "s"}},
                "payload": {"columns": 3}},
               {"id": "padded", "conditions": {"country": "EE", "cell": "near/padded"},
                "payload": {"headline": "More room"}},
               {"id": "over", "conditions": {"country": "EE", "now": {"until": "2026-01-01T00:00:00Z"}},
                "payload": {"isNew": false}}]}""";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersAreTheSameAndFollowPublicationsAndRollbacks() throws Exception {
        send("PUT", "/v1/schemas/near-card", SCHEMA);
        send("PUT", "/v1/rulesets/near-copy", COPY);
        send("POST", "/v1/rulesets/near-copy/activate", "{\"version\": 1}");
        SUITE.title(7001, "en", Color.ORANGE);
        SUITE.title(7002, "en", Color.CYAN);
        try (NearOrchestration near = SUITE.near()) {
            assertThat(SUITE.run(recipe(7001)).isLive()).isTrue();
            String first = SUITE.pictureAfter("", ESTONIA);
            assertSameAnswers(near, first);

            assertThat(SUITE.run(recipe(7002)).isLive()).isTrue();
            String second = SUITE.pictureAfter(first, ESTONIA);
            assertSameAnswers(near, second);

            SUITE.storage.rollback("near");
            assertThat(SUITE.pictureAfter(second, ESTONIA)).isEqualTo(first);
            assertSameAnswers(near, first);
        }
    }

    private void assertSameAnswers(NearOrchestration near, String picture) {
        Set<String> different = new HashSet<>();
        for (String question : questions()) {
            Pair answers = await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(LIMIT)
                    .until(
                            () -> new Pair(
                                    ask(SUITE.installation.orchestration(), question), ask(near.address(), question)),
                            Pair::isOfOneRelease);
            assertThat(answers.near()).as(question).isEqualTo(answers.remote());
            different.add(answers.near().body());
        }
        assertThat(different)
                .hasSizeGreaterThan(15)
                .anyMatch(body -> body.contains("\"" + picture + "\""))
                .anyMatch(body -> body.contains(".webp\""))
                .anyMatch(body -> body.contains("Vaata kõikjal"))
                .anyMatch(body -> body.contains("More room"))
                .anyMatch(body -> body.contains("\"exposed\":true"))
                .anyMatch(body -> body.contains("\"forced\":true"))
                .anyMatch(body -> body.contains("\"columns\":3"));
    }

    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        for (String country : List.of("country=EE", "country=LV", "country=XX")) {
            for (String language : List.of("language=en", "acceptLanguage=et-EE,en;q=0.5")) {
                for (String screen : List.of(
                        "resolution=low",
                        "viewport=390x844&dpr=3",
                        "viewport=1920x1080&formats=avif,webp",
                        "saveData=true&formats=webp")) {
                    questions.add(country + "&" + language + "&platform=browser&" + screen);
                }
            }
        }
        for (String visitor : List.of("visitor=a", "visitor=b", "visitor=c", "visitor=d", "visitor=tester")) {
            questions.add("country=EE&language=en&platform=browser&" + visitor);
        }
        questions.add("country=EE&language=en&platform=browser&cell=near/padded&visitor=a");
        questions.add("country=EE&language=en&platform=browser&cell=near/of-no-recipe");
        return questions.stream()
                .flatMap(plain -> Stream.of(plain, plain + "&view=full"))
                .toList();
    }

    private record Answer(int status, Map<String, List<String>> headers, String body) {}

    private record Pair(Answer remote, Answer near) {

        /** Neither is behind the other, or had to do without what customization says now. */
        boolean isOfOneRelease() {
            List<String> release = remote.headers().getOrDefault("Imagery-Release", List.of());
            return Stream.of(remote, near).noneMatch(answer -> answer.headers().containsKey("Imagery-Degraded"))
                    && !release.isEmpty()
                    && release.equals(near.headers().get("Imagery-Release"));
        }
    }

    private Answer ask(URI orchestration, String question) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(orchestration.resolve("/v1/homepage?" + question))
                        .build(),
                BodyHandlers.ofByteArray());
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        OF_ONE_ANSWER.forEach(headers::remove);
        return new Answer(answer.statusCode(), headers, new String(answer.body(), StandardCharsets.UTF_8));
    }

    private void send(String method, String path, String document) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(SUITE.installation.customization().resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(document))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }

    private static String recipe(long title) {
        return """
                {"name": "near", "titleIds": [%d], "countries": ["EE", "LV"], "languages": ["en"], "type": "perspective",
                 "rows": 4, "cols": 6, "platforms": ["browser"], "resolutions": ["low", "medium"],
                 "encodings": [{"format": "jpeg"}, {"format": "webp"}],
                 "experiment": {"name": "near", "cells": [{"name": "padded", "percent": 50, "recipe": {"padding": 60}},
                                                          {"name": "plain", "percent": 50}]}}
                """.formatted(title);
    }
}
