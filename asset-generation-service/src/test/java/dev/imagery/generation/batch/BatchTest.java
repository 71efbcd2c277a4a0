package dev.imagery.generation.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.generation.FakeStorage;
import dev.imagery.generation.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submits recipes and follows their batches. */
abstract class BatchTest extends ServiceTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    protected JdbcClient jdbc;

    /** A wall of the titles for a country, on every browser and mobile target: two compositions. */
    static String recipe(String name, String country, long... titles) {
        return """
                {"name": "%s", "titleIds": %s, "countries": ["%s"], "languages": ["en"],
                 "platforms": ["browser", "mobile"], "type": "perspective", "rows": 2, "cols": 2}
                """.formatted(name, JsonMapper.shared().writeValueAsString(titles), country);
    }

    MvcTestResult post(String recipe, Map<String, String> headers) {
        var request = http.post()
                .uri("/v1/recipes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe);
        headers.forEach(request::header);
        return request.exchange();
    }

    /** Submits a recipe that is accepted, and answers the batch's id. */
    String submit(String recipe) {
        var result = post(recipe, Map.of());
        assertThat(result).hasStatus(202);
        return json(result).path("id").stringValue();
    }

    JsonNode batch(String id) {
        return json(get("/v1/batches/" + id));
    }

    JsonNode awaitState(String id, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> batch(id),
                        batch -> batch.path("state").stringValue().equals(state));
    }

    /** Waits until nothing is left to do for a batch. */
    void awaitNoTask(String batch) {
        await().until(() -> jdbc.sql("""
                        select not exists (select from chunk where batch_id = :batch)
                           and not exists (select from coordination_tasks where task_instance = cast(:batch as text))
                        """)
                .param("batch", UUID.fromString(batch))
                .query(Boolean.class)
                .single());
    }

    /** The chunks of a batch, once it is planned. */
    List<Long> awaitChunks(String batch) {
        return await().until(
                        () -> jdbc.sql("select id from chunk where batch_id = :batch order by id")
                                .param("batch", UUID.fromString(batch))
                                .query(Long.class)
                                .list(),
                        chunks -> !chunks.isEmpty());
    }

    void awaitNoRenderTask(long chunk) {
        await().until(() -> jdbc.sql(
                        "select not exists (select from render_tasks where task_instance = cast(:chunk as text))")
                .param("chunk", chunk)
                .query(Boolean.class)
                .single());
    }

    static FakeStorage.Version version(String batch) {
        return STORAGE.ofBatch(batch).orElseThrow();
    }

    static JsonNode json(MvcTestResult result) {
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }
}
