package dev.imagery.generation.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

class RunningStoredRecipesTest extends StoredRecipeTest {

    @Test
    void aStoredRecipeGoesLiveAsAVersionOfTheGroupOfItsName() {
        title(1301);
        stored("run", wall(1301, 2));

        var accepted = run("run", "", Map.of());

        var batch = awaitLive(accepted);
        assertThat(accepted)
                .hasHeader("Location", "/v1/batches/" + batch.path("id").asString());
        assertThat(batch.path("group").asString()).isEqualTo("run");
        assertThat(batch.path("recipe").asString()).isEqualTo("run@1");
        assertThat(STORAGE.ofBatch(batch.path("id").asString()).orElseThrow().group())
                .isEqualTo("run");
    }

    @Test
    void aRecipeThatStatesItsNameMakesTheGroupOfThatName() {
        title(1302);
        stored("stated", wall(1302, 2).replace("{", "{\"name\": \"another\", "));

        assertThat(run("stated", "", Map.of()))
                .bodyJson()
                .extractingPath("$.group")
                .isEqualTo("another");
    }

    @Test
    void aBatchKeepsTheWholeRecipeAndTheVersionsThatItWasMadeOf() {
        title(1303);
        stored("base-1303", wall(1303, 2));
        stored("whole", "{\"extends\": \"base-1303\", \"rows\": 3}");

        var accepted = run("whole", "", Map.of());
        stored("base-1303", wall(1303, 9));

        var batch = awaitLive(accepted);
        assertThat(texts(batch.path("bases"))).containsExactly("base-1303@1");
        assertThat(json(get("/v1/batches/" + batch.path("id").asString() + "/recipe")))
                .isEqualTo(JsonMapper.shared().readTree(wall(1303, 3).replace("}", ", \"name\": \"whole\"}")));
    }

    @Test
    void theBaseIsTakenAsItIsWhenTheRecipeIsRun() {
        title(1304);
        stored("base-1304", wall(1304, 2));
        stored("later", "{\"extends\": \"base-1304\"}");
        stored("base-1304", wall(1304, 4));

        assertThat(run("later", "", Map.of()))
                .bodyJson()
                .extractingPath("$.bases")
                .asArray()
                .containsExactly("base-1304@2");
    }

    @Test
    void anOlderVersionCanBeRun() {
        title(1305);
        stored("older", wall(1305, 2));
        stored("older", wall(1305, 3));

        assertThat(run("older", "?version=1", Map.of()))
                .bodyJson()
                .extractingPath("$.recipe")
                .isEqualTo("older@1");
        assertThat(run("older", "?version=7", Map.of())).hasStatus(404);
    }

    @Test
    void theSameCallWithTheSameKeyIsTheSameBatchWhateverTheNewestVersionIs() {
        title(1306);
        stored("keyed", wall(1306, 2));
        var key = Map.of("Idempotency-Key", "keyed-1306");
        var first = json(run("keyed", "", key)).path("id").asString();
        stored("keyed", wall(1306, 3));

        assertThat(run("keyed", "", key))
                .hasStatus(202)
                .hasHeader("Idempotency-Replayed", "true")
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(first);
        assertThat(run("keyed", "?version=2", key)).hasStatus(422);
    }

    @Test
    void whatHasBecomeFaultySinceItWasStoredIsNotRun() {
        title(1307);
        stored("base-1307", wall(1307, 2));
        stored("outgrown", "{\"extends\": \"base-1307\", \"platforms\": null, \"size\": [1280, 720]}");
        stored("base-1307", wall(1307, 2).replace("{", "{\"resolutions\": [\"low\"], "));

        assertThat(run("outgrown", "", Map.of()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.faults[0].code")
                .isEqualTo("conflict");
    }

    @Test
    void whatIsNotStoredIsNotRun() {
        title(1308);
        stored("gone", wall(1308, 2));
        delete("gone");

        assertThat(run("gone", "", Map.of())).hasStatus(404);
        assertThat(run("never-there", "", Map.of())).hasStatus(404);
    }

    @Test
    void aRecipeThatIsSentKeepsItsBaseWithItsBatch() {
        title(1309);
        stored("base-1309", wall(1309, 2));

        var accepted = http.post()
                .uri("/v1/recipes")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"extends\": \"base-1309\", \"name\": \"sent-1309\"}")
                .exchange();

        assertThat(accepted).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"group": "sent-1309", "bases": ["base-1309@1"]}
                """);
        assertThat(json(accepted).has("recipe")).isFalse();
    }
}
