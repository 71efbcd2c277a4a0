package dev.imagery.customization.ruleset;

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
import tools.jackson.databind.JsonNode;

@ServiceTest
class RuleSetPatchHttpTest {

    private static final String MEXICO = rule("mx", "{\"within\": \"LATAM\"}", 1);
    private static final String JAPAN = rule("jp", "\"JP\"", 2);
    private static final String KOREA = rule("kr", "\"KR\"", 3);

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
        client.put(name, """
                {"version": 4, "precedence": 7, "hierarchies": {"country": {"LATAM": ["MX"]}}, "rules": [%s, %s]}""".formatted(MEXICO, JAPAN));
    }

    @Test
    void aChangeOfTheNewestVersionMakesTheNext() {
        Answer patched = patch("{\"base\": 4, \"put\": [" + KOREA + "], \"remove\": [\"jp\"]}");

        assertThat(patched.status()).isEqualTo(201);
        assertThat(patched.header("Location")).isEqualTo(path() + "/versions/5");
        assertThat(patched.body().path("rules").asInt()).isEqualTo(2);
        Answer version = client.get(path() + "/versions/5");
        assertThat(version.body().path("precedence").asInt()).isEqualTo(7);
        assertThat(version.body().path("rules").findValuesAsString("id")).containsExactly("kr", "mx");
        assertThat(version.body().path("hierarchies"))
                .isEqualTo(client.get(path() + "/versions/4").body().path("hierarchies"));
    }

    @Test
    void itIsTheSameContentAsTheWholeThatComesOfIt() {
        Answer patched = patch("{\"base\": 4, \"put\": [" + KOREA + "], \"remove\": [\"jp\"], \"precedence\": 1}");

        Answer whole = client.put(name, """
                {"precedence": 1, "hierarchies": {"country": {"LATAM": ["MX"]}}, "rules": [%s, %s]}""".formatted(KOREA, MEXICO));

        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(patched.body());
    }

    @Test
    void aChangeThatChangesNothingMakesNoVersion() {
        Answer patched = patch("{\"base\": 4, \"put\": [" + JAPAN + "]}");

        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.body().path("version").asLong()).isEqualTo(4);
    }

    @Test
    void aChangeOfWhatIsNotTheNewestIsRefusedWithTheNumberThatIs() {
        patch("{\"base\": 4, \"put\": [" + KOREA + "]}");

        Answer late = patch("{\"base\": 4, \"remove\": [\"jp\", \"nobody\"]}");
        Answer early = patch("{\"base\": 6}");

        assertThat(List.of(late.status(), early.status())).containsExactly(409, 409);
        assertThat(late.problem()).isEqualTo("base-overtaken");
        assertThat(late.body().path("title").asString()).contains("is 5, not 4");
        assertThat(client.get(path()).body().path("versions").findValuesAsString("version"))
                .containsExactly("5", "4");
    }

    @Test
    void ofChangesMadeAtTheSameTimeOneIsMade() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> patches = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(
                            i -> () -> patch("{\"base\": 4, \"put\": [" + rule("r" + i, "\"KR\"", i) + "]}"))
                    .toList();
            assertThat(threads.invokeAll(patches).stream()
                            .map(Future::resultNow)
                            .map(Answer::status))
                    .containsOnlyOnce(201)
                    .containsOnly(201, 409);
        }
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsKept() {
        Answer refused = patch("""
                {"base": 4, "put": [{"id": "kr", "payload": {}}], "remove": ["nobody"], "hierarchies": {"country": {"LATIN": ["MX"]}}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-change");
        assertThat(refused.pointers()).containsExactlyInAnyOrder("/put/0/payload", "/remove/0", "/hierarchies/country");
        assertThat(refused.response().body()).contains("in the rule mx of the base, which stays");
        assertThat(client.get(path()).body().path("versions").size()).isEqualTo(1);
    }

    @Test
    void anExperimentGoesOnWhetherAChangeIsAboutItOrNot() {
        patch("{\"base\": 4, \"experiments\": {\"tone\": {\"by\": \"visitor\", \"cells\": {\"bold\": 10}}}}");
        patch("{\"base\": 5, \"experiments\": {\"tone\": {\"by\": \"visitor\", \"cells\": {\"bold\": 25}}}}");
        Answer other = patch("{\"base\": 6, \"remove\": [\"jp\"]}");
        Answer nothing = patch("{\"base\": 7, \"precedence\": 7}");

        assertThat(List.of(other.status(), nothing.status())).containsExactly(201, 200);
        assertThat(tone(7)).isEqualTo(tone(6));
        assertThat(tone(7).path("before").get(0).path("bold").asInt()).isEqualTo(10);
    }

    private JsonNode tone(int version) {
        return client.get(path() + "/versions/" + version)
                .body()
                .path("experiments")
                .path("tone");
    }

    @Test
    void theServedReleaseIsUntouched() {
        long release = client.activate(name, 4).body().path("release").asLong();

        patch("{\"base\": 4, \"put\": [" + KOREA + "]}");

        assertThat(client.get(path()).body().path("active").asLong()).isEqualTo(4);
        assertThat(client.get(path()).body().path("release").asLong()).isEqualTo(release);
    }

    @Test
    void onlyItsOwnerChangesASet() {
        String owned = CustomizationClient.newName();
        client.put(owned, "{\"owner\": \"marketing\", \"rules\": []}");

        Answer nobody = client.send("PATCH", "/v1/rulesets/" + owned, "{\"base\": 1, \"precedence\": 1}");
        Answer owner = client.send(
                "PATCH", "/v1/rulesets/" + owned, "{\"base\": 1, \"precedence\": 1, \"owner\": \"marketing\"}");

        assertThat(nobody.problem()).isEqualTo("not-the-owner");
        assertThat(owner.status()).isEqualTo(201);
    }

    @Test
    void aSetThatIsNotThereCannotBeChanged() {
        assertThat(client.send("PATCH", path() + "-x", "{\"base\": 1}").problem())
                .isEqualTo("not-found");
    }

    private Answer patch(String change) {
        return client.send("PATCH", path(), change);
    }

    private String path() {
        return "/v1/rulesets/" + name;
    }

    private static String rule(String id, String condition, int value) {
        return """
                {"id": "%s", "conditions": {"country": %s}, "payload": {"x": %d}}""".formatted(id, condition, value);
    }
}
