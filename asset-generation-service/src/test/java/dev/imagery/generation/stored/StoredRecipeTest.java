package dev.imagery.generation.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stores recipes. */
abstract class StoredRecipeTest extends ServiceTest {

    static final String YAML = "application/yaml";

    /** A wall of one title, without a name. */
    static String wall(long title, int rows) {
        return """
                {"titleIds": [%d], "countries": ["US"], "languages": ["en"], "platforms": ["browser"], "type": "perspective",
                 "rows": %d, "cols": 2}""".formatted(title, rows);
    }

    MvcTestResult put(String name, String recipe) {
        return put(name, recipe, MediaType.APPLICATION_JSON_VALUE, Map.of());
    }

    MvcTestResult put(String name, String recipe, String type, Map<String, String> headers) {
        var request = http.put().uri("/v1/recipes/" + name).contentType(type).content(recipe);
        headers.forEach(request::header);
        return request.exchange();
    }

    /** Stores a recipe that is taken. */
    void stored(String name, String recipe) {
        assertThat(put(name, recipe)).hasStatus2xxSuccessful();
    }

    MvcTestResult run(String name, String query, Map<String, String> headers) {
        var request = http.post().uri("/v1/recipes/" + name + "/batches" + query);
        headers.forEach(request::header);
        return request.exchange();
    }

    JsonNode awaitLive(MvcTestResult accepted) {
        assertThat(accepted).hasStatus(202);
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> json(
                                get("/v1/batches/" + json(accepted).path("id").asString())),
                        batch -> batch.path("state").asString().equals("live"));
    }

    MvcTestResult delete(String name) {
        return http.delete().uri("/v1/recipes/" + name).exchange();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
