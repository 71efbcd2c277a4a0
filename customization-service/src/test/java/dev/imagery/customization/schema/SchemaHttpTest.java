package dev.imagery.customization.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class SchemaHttpTest {

    private static final String TITLE = "{\"type\": \"object\", \"properties\": {\"title\": {\"type\": \"string\"}}}";

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void eachChangeIsTheNextVersionAndTheSameAgainChangesNothing() {
        Answer first = put(TITLE);
        Answer again = put("{\"properties\": {\"title\": {\"type\": \"string\"}},\n \"type\": \"object\"}");
        Answer second = put("{}");
        Answer back = put(TITLE);

        assertThat(List.of(first.status(), again.status(), second.status(), back.status()))
                .containsExactly(201, 200, 201, 201);
        assertThat(first.header("Location")).isEqualTo(path() + "/versions/1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(back.body().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void aVersionIsReadAsItWasSent() {
        put(TITLE);
        put("{}");

        Answer version = client.get(path() + "/versions/1");

        assertThat(version.status()).isEqualTo(200);
        assertThat(version.header("Content-Type")).startsWith("application/schema+json");
        assertThat(version.header("ETag")).isEqualTo("\"1\"");
        assertThat(version.response().body()).isEqualTo(TITLE.replace(" ", ""));
    }

    @Test
    void schemasAndTheirVersionsAreListed() {
        put(TITLE);
        put("{}");
        client.send("PUT", path() + "-more", "{}");

        Answer page = client.get("/v1/schemas?limit=1&after=" + name.substring(0, name.length() - 1));
        Answer history = client.get(path());

        assertThat(page.body().path("schemas").get(0).path("name").asString()).isEqualTo(name);
        assertThat(page.body().path("schemas").get(0).path("version").asInt()).isEqualTo(2);
        assertThat(page.body().path("next").asString()).isEqualTo(name);
        assertThat(history.body().path("name").asString()).isEqualTo(name);
        assertThat(history.body().path("versions").findValuesAsString("version"))
                .containsExactly("2", "1");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        put("{}");

        assertThat(client.get(path() + "-x").problem()).isEqualTo("not-found");
        assertThat(client.get(path() + "/versions/2").problem()).isEqualTo("not-found");
        assertThat(client.get(path() + "/versions/0").problem()).isEqualTo("not-found");
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsKept() {
        Answer refused = put("""
                {"required": "title", "properties": {"a": {"$ref": "https://example.com/card"}, "b": {"pattern": "(?=a)"}}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-schema");
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder("/required", "/properties/a/$ref", "/properties/b/pattern");
        assertThat(client.get(path()).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoJsonIsToldWithItsPlaceAndWhatIsTooLongWithTheSetting() {
        assertThat(put("{\"type\": ").problem()).isEqualTo("not-json");
        assertThat(put("{\"type\": \"object\", \"type\": \"object\"}").problem())
                .isEqualTo("not-json");
        assertThat(put("{\"description\": \"" + "a".repeat(66_000) + "\"}")
                        .response()
                        .body())
                .contains("imagery.schemas.max-size");
    }

    @Test
    void aNameThatNoSchemaCanHaveIsRefused() {
        Answer refused = client.send("PUT", "/v1/schemas/Hero_Card", "{}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.pointers()).containsExactly("/path/name");
    }

    @Test
    void versionsRegisteredAtTheSameTimeGetNumbersOfTheirOwn() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> puts = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> () -> put("{\"maxLength\": " + i + "}"))
                    .toList();
            assertThat(threads.invokeAll(puts).stream()
                            .map(Future::resultNow)
                            .map(answer -> answer.body().path("version").asInt()))
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    private Answer put(String schema) {
        return client.send("PUT", path(), schema);
    }

    private String path() {
        return "/v1/schemas/" + name;
    }
}
