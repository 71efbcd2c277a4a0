package dev.imagery.customization.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class PlanHttpTest {

    private static final Instant TOMORROW =
            Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void putTwoVersions() {
        client = new CustomizationClient(port);
        for (int version = 1; version <= 2; version++) {
            client.put(name, """
                    {"version": %d, "rules": [{"id": "r", "conditions": {"only": "%s"}, "payload": {"x": %1$d}}]}""".formatted(version, name));
        }
    }

    @Test
    void anInstantToComeIsPlannedAndNothingIsActiveYet() {
        Answer answer = plan(1, TOMORROW.toString());

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("state").asString()).isEqualTo("planned");
        assertThat(answer.body().path("at").asString()).isEqualTo(TOMORROW.toString());
        assertThat(answer.header("Location"))
                .isEqualTo("/v1/planned-activations/" + answer.body().path("id").asLong());
        assertThat(client.get(answer.header("Location")).body()).isEqualTo(answer.body());
        assertThat(client.get("/v1/rulesets/" + name).body().has("active")).isFalse();
    }

    @Test
    void anInstantOfAnyOffsetIsTaken() {
        Answer answer = plan(1, TOMORROW.toString().replace("Z", "+00:00"));

        assertThat(answer.body().path("at").asString()).isEqualTo(TOMORROW.toString());
    }

    @Test
    void anInstantThatHasPassedIsAtOnce() {
        Answer answer = plan(1, "2020-01-01T00:00:00Z");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("release").asLong()).isPositive();
        assertThat(client.get("/v1/rulesets/" + name).body().path("active").asLong())
                .isEqualTo(1);
    }

    @Test
    void theSamePlanAgainIsTheSamePlan() {
        Answer first = plan(1, TOMORROW.toString());

        assertThat(plan(1, TOMORROW.toString()).body()).isEqualTo(first.body());
        assertThat(planned()).hasSize(1);
    }

    @Test
    void oneInstantIsForOneVersion() {
        plan(1, TOMORROW.toString());

        Answer answer = plan(2, TOMORROW.toString());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("planned-already");
    }

    @Test
    void plansAreListedInTheOrderOfTheirInstantsInPages() {
        plan(1, TOMORROW.plusSeconds(60).toString());
        plan(2, TOMORROW.toString());
        plan(1, TOMORROW.plusSeconds(30).toString());

        Answer page = client.get("/v1/planned-activations?limit=2&ruleSet=" + name);
        Answer next = client.get("/v1/planned-activations?limit=2&ruleSet=" + name + "&after="
                + page.body().path("next").asLong());

        assertThat(page.body().path("plans").findValuesAsString("at"))
                .containsExactly(TOMORROW.toString(), TOMORROW.plusSeconds(30).toString());
        assertThat(next.body().path("plans").findValuesAsString("at"))
                .containsExactly(TOMORROW.plusSeconds(60).toString());
        assertThat(next.body().has("next")).isFalse();
        assertThat(client.get("/v1/planned-activations").body().path("plans").findValuesAsString("ruleSet"))
                .contains(name);
    }

    @Test
    void aPlanThatIsCalledOffStaysInTheHistory() {
        String location = plan(1, TOMORROW.toString()).header("Location");

        assertThat(client.send("DELETE", location, "").status()).isEqualTo(204);
        assertThat(client.send("DELETE", location, "").status()).isEqualTo(204);

        assertThat(planned()).isEmpty();
        assertThat(client.get(location).body().path("state").asString()).isEqualTo("called-off");
        assertThat(client.get("/v1/planned-activations?state=called-off&ruleSet=" + name)
                        .body()
                        .path("plans"))
                .hasSize(1);
        assertThat(plan(2, TOMORROW.toString()).status()).isEqualTo(202);
    }

    @Test
    void aSetWithAnOwnerIsNotPlanned() {
        String owned = CustomizationClient.newName();
        client.put(owned, "{\"version\": 1, \"owner\": \"asset-storage\", \"rules\": []}");

        Answer answer = client.send(
                "POST",
                "/v1/rulesets/" + owned + "/activate",
                "{\"version\": 1, \"owner\": \"asset-storage\", \"at\": \"" + TOMORROW + "\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("owned");
    }

    @Test
    void whatIsWrongWithAPlanIsTold() {
        assertThat(plan(3, TOMORROW.toString()).pointers()).containsExactly("/version");
        assertThat(plan(1, "tomorrow").pointers()).containsExactly("/at");
        assertThat(plan(0, "tomorrow").pointers()).containsExactlyInAnyOrder("/at", "/version");
        assertThat(plan(1, TOMORROW.plus(4000, ChronoUnit.DAYS).toString()).pointers())
                .containsExactly("/at");
        assertThat(client.send("POST", "/v1/rulesets/" + name + "-x/activate", body(1, TOMORROW.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(planned()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(client.get("/v1/planned-activations/0").status()).isEqualTo(404);
        assertThat(client.send("DELETE", "/v1/planned-activations/0", "").status())
                .isEqualTo(404);
        assertThat(client.get("/v1/planned-activations?state=done&limit=0").pointers())
                .containsExactlyInAnyOrder("/query/state", "/query/limit");
    }

    private List<String> planned() {
        return client.get("/v1/planned-activations?ruleSet=" + name)
                .body()
                .path("plans")
                .findValuesAsString("id");
    }

    private Answer plan(long version, String at) {
        return client.send("POST", "/v1/rulesets/" + name + "/activate", body(version, at));
    }

    private static String body(long version, String at) {
        return "{\"version\": %d, \"at\": \"%s\"}".formatted(version, at);
    }
}
