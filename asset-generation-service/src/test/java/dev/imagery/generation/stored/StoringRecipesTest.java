package dev.imagery.generation.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class StoringRecipesTest extends StoredRecipeTest {

    @Test
    void aRecipeIsReadBackAsItWasSent() {
        title(1001);
        var recipe = wall(1001, 2);

        assertThat(put("as-sent", recipe))
                .hasStatus(201)
                .hasHeader("Location", "/v1/recipes/as-sent")
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"name": "as-sent", "version": 1, "format": "json", "group": "as-sent", "bases": []}
                        """);
        assertThat(get("/v1/recipes/as-sent"))
                .hasStatusOk()
                .hasContentType("application/json")
                .hasHeader("ETag", "\"1\"")
                .hasHeader("Content-Location", "/v1/recipes/as-sent/versions/1")
                .bodyText()
                .isEqualTo(recipe);
    }

    @Test
    void eachChangeIsAVersionThatStays() {
        title(1002);
        stored("changed", wall(1002, 2));

        assertThat(put("changed", wall(1002, 3))).hasStatus(201).hasHeader("ETag", "\"2\"");

        assertThat(get("/v1/recipes/changed")).bodyText().isEqualTo(wall(1002, 3));
        assertThat(get("/v1/recipes/changed/versions/1")).bodyText().isEqualTo(wall(1002, 2));
        assertThat(get("/v1/recipes/changed/versions"))
                .bodyJson()
                .extractingPath("$.versions[*].version")
                .isEqualTo(List.of(2, 1));
    }

    @Test
    void theSameTextAgainMakesNoVersion() {
        title(1003);
        stored("same", wall(1003, 2));

        assertThat(put("same", wall(1003, 2))).hasStatusOk().hasHeader("ETag", "\"1\"");
    }

    @Test
    void aRecipeInYamlIsAnsweredInEitherNotation() {
        title(1004);
        var recipe = """
                # by hand
                titleIds: [1004]
                countries: [NO]
                type: perspective
                """;

        assertThat(put("yaml", recipe, YAML, Map.of())).hasStatus(201);

        assertThat(get("/v1/recipes/yaml")).hasContentType(YAML).bodyText().isEqualTo(recipe);
        assertThat(accepting("application/json"))
                .hasContentType("application/json")
                .hasHeader("ETag", "\"1+json\"")
                .bodyJson()
                .isStrictlyEqualTo("{\"titleIds\": [1004], \"countries\": [\"NO\"], \"type\": \"perspective\"}");
        assertThat(accepting("application/json;q=0.1, application/yaml")).hasContentType(YAML);
        assertThat(accepting("image/png")).hasStatus(406);
    }

    private MvcTestResult accepting(String accept) {
        return http.get().uri("/v1/recipes/yaml").header("Accept", accept).exchange();
    }

    @Test
    void whoKnowsTheNewestVersionIsToldThatItIsUnchanged() {
        title(1005);
        stored("known", wall(1005, 2));

        assertThat(http.get()
                        .uri("/v1/recipes/known")
                        .header("If-None-Match", "\"1\"")
                        .exchange())
                .hasStatus(304);
    }

    @Test
    void noChangeOfAnotherIsLostByWhoSendsIfMatch() {
        title(1006);
        stored("guarded", wall(1006, 2));
        stored("guarded", wall(1006, 3));

        assertThat(put("guarded", wall(1006, 4), "application/json", Map.of("If-Match", "\"1\"")))
                .hasStatus(412)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:precondition-failed", "title": "The stored recipe guarded is at version 2"}
                        """);
        assertThat(put("guarded", wall(1006, 4), "application/json", Map.of("If-Match", "\"2\"")))
                .hasStatus(201);
    }

    @Test
    void nothingIsReplacedByWhoOnlyCreates() {
        title(1007);
        var once = Map.of("If-None-Match", "*");

        assertThat(put("created", wall(1007, 2), "application/json", once)).hasStatus(201);
        assertThat(put("created", wall(1007, 3), "application/json", once)).hasStatus(412);
    }

    @Test
    void whatCannotBeRunIsNotStored() {
        assertThat(put("faulty", wall(1999, 0)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].code")
                .asArray()
                .containsExactlyInAnyOrder("out-of-range", "unknown-title");
        assertThat(put("faulty", "{", "application/json", Map.of())).hasStatus(400);
        assertThat(put("faulty", "a: [", YAML, Map.of()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:imagery:problem:not-yaml");
        assertThat(put("faulty", "a", "text/plain", Map.of())).hasStatus(415);
        assertThat(get("/v1/recipes/faulty")).hasStatus(404);
    }

    @Test
    void warningsAreToldWhenARecipeIsStored() {
        title(1008);

        assertThat(put("warned", wall(1008, 2)))
                .bodyJson()
                .extractingPath("$.warnings[*].code")
                .asArray()
                .contains("titles-repeat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "plan", "preview", "Upper", "-inner", "a_b"})
    void thereAreNamesThatNoRecipeIsStoredUnder(String name) {
        assertThat(put(name, wall(1, 2)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.faults[0].pointer")
                .isEqualTo("/path/name");
    }

    @Test
    void storedRecipesAreListedByNamePageByPage() {
        title(1009);
        stored("list-a", wall(1009, 2));
        stored("list-b", wall(1009, 2));
        stored("list-c", wall(1009, 2));

        var first = json(get("/v1/recipes?after=list&limit=2"));
        var second = json(get("/v1/recipes?limit=1&after=" + first.path("next").asString()));

        assertThat(first.path("recipes").findValuesAsString("name")).containsExactly("list-a", "list-b");
        assertThat(second.path("recipes").findValuesAsString("name")).containsExactly("list-c");
    }

    @Test
    void aRemovedRecipeKeepsItsVersionsAndGoesOnWithTheNext() {
        title(1010);
        stored("removed", wall(1010, 2));

        assertThat(delete("removed")).hasStatus(204);

        assertThat(get("/v1/recipes/removed")).hasStatus(404);
        assertThat(delete("removed")).hasStatus(404);
        assertThat(get("/v1/recipes/removed/versions/1")).hasStatusOk();
        assertThat(json(get("/v1/recipes?after=remove&limit=1")).path("recipes").findValuesAsString("name"))
                .doesNotContain("removed");
        assertThat(put("removed", wall(1010, 2))).hasStatus(201).hasHeader("ETag", "\"2\"");
    }

    @Test
    void theApiTellsThatARecipeIsAnsweredInEitherNotation() {
        var paths = json(get("/v3/api-docs")).path("paths");

        assertThat(paths.at("/~1v1~1recipes~1{name}/get/responses/200/content").propertyNames())
                .containsExactlyInAnyOrder("application/json", YAML);
        assertThat(paths.at("/~1v1~1recipes~1{name}/put/requestBody/content").propertyNames())
                .contains("application/json", YAML);
        assertThat(paths.at("/~1v1~1recipes~1{name}/put/responses").propertyNames())
                .contains("200", "201");
    }

    @Test
    void writersAtTheSameTimeMakeOneVersionEach() throws InterruptedException, ExecutionException {
        title(1011);
        var writers = IntStream.range(1, 9)
                .<Callable<MvcTestResult>>mapToObj(rows -> () -> put("contended", wall(1011, rows)))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).hasStatus(201);
            }
        }

        assertThat(get("/v1/recipes/contended")).hasHeader("ETag", "\"8\"");
    }
}
