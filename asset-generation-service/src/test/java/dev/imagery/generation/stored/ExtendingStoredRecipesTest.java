package dev.imagery.generation.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ExtendingStoredRecipesTest extends StoredRecipeTest {

    @Test
    void aStoredRecipeExtendsAnother() {
        title(1101);
        stored("walls", wall(1101, 2));

        assertThat(put("tall-walls", "{\"extends\": \"walls\", \"rows\": 5}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"group\": \"tall-walls\", \"bases\": [\"walls@1\"]}");
    }

    @Test
    void aFaultThatComesOfTheBaseIsToldAsWell() {
        title(1102);
        stored("base-1102", wall(1102, 2));

        assertThat(put("faulty-1102", "{\"extends\": \"base-1102\", \"countries\": null}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/countries");
    }

    @Test
    void anUnknownBaseIsRefusedWithTheNearestName() {
        title(1103);
        stored("base-1103", wall(1103, 2));

        assertThat(put("lost", "{\"extends\": \"bass-1103\"}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "urn:imagery:problem:invalid-recipe",
                         "faults": [{"pointer": "/extends", "code": "unknown-recipe", "suggestion": "base-1103"}]}
                        """);
    }

    @Test
    void whatElseIsWrongIsToldInTheSameAnswerWithItsPlace() {
        assertThat(put("lost", """
                {"extends": "nothing-like-it",
                 "rows": 0}""")).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                        {"faults": [{"pointer": "/extends", "code": "unknown-recipe", "line": 1, "column": 13},
                                    {"pointer": "/rows", "code": "out-of-range", "line": 2, "column": 10}]}
                        """);
    }

    @Test
    void aCircleCannotBeStored() {
        title(1104);
        stored("circle-a", wall(1104, 2));
        stored("circle-b", "{\"extends\": \"circle-a\"}");

        assertThat(put("circle-a", "{\"extends\": \"circle-b\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].expected")
                .asString()
                .endsWith("circle-a → circle-b → circle-a");
    }

    @Test
    void aRecipeThatOthersExtendIsNotRemoved() {
        title(1105);
        stored("held", wall(1105, 2));
        stored("holder", "{\"extends\": \"held@1\", \"rows\": 3}");

        assertThat(delete("held")).hasStatus(409).bodyJson().isLenientlyEqualTo("""
                {"type": "urn:imagery:problem:recipe-extended", "detail": "Change or remove them first: holder."}
                """);
        assertThat(delete("holder")).hasStatus(204);
        assertThat(delete("held")).hasStatus(204);
    }

    @Test
    void noRecipeIsLeftWithoutTheBaseThatIsRemovedAtTheSameTime() throws InterruptedException, ExecutionException {
        title(1108);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                var base = "raced-base-" + i;
                var extending = "raced-" + i;
                stored(base, wall(1108, 2));

                var put = threads.submit(() -> put(extending, "{\"extends\": \"" + base + "\"}"));
                var delete = threads.submit(() -> delete(base));

                boolean kept = put.get().getResponse().getStatus() == 201;
                assertThat(delete.get()).hasStatus(kept ? 409 : 204);
                assertThat(get("/v1/recipes/" + base)).hasStatus(kept ? 200 : 404);
            }
        }
    }

    @Test
    void aRecipeThatNoLongerExtendsHoldsNothing() {
        title(1106);
        stored("let-go", wall(1106, 2));
        stored("grown", "{\"extends\": \"let-go\"}");
        stored("grown", wall(1106, 3));

        assertThat(delete("let-go")).hasStatus(204);
    }

    @Test
    void aRecipeThatIsSentMayExtendAStoredOneAndGetsADerivedName() {
        title(1107);
        stored("base-1107", wall(1107, 2));

        assertThat(plan("{\"extends\": \"base-1107\", \"rows\": 3}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.group")
                .asString()
                .startsWith("perspective-");
    }

    private MvcTestResult plan(String recipe) {
        return http.post()
                .uri("/v1/recipes/plan")
                .contentType(MediaType.APPLICATION_JSON)
                .content(recipe)
                .exchange();
    }
}
