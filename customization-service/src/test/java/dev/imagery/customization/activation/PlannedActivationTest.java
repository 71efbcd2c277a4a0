package dev.imagery.customization.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.Instance;
import dev.imagery.infrastructure.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@Tag("adapter")
@TestInstance(Lifecycle.PER_CLASS)
class PlannedActivationTest {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.reusedConnections());
    private final Instance instance = Instance.start(database);
    private final Instance another = Instance.start(database);

    @AfterAll
    void stop() {
        instance.close();
        another.close();
        database.close();
    }

    @Test
    void theVersionIsServedByEveryInstanceWithinASecondOfItsInstantAndOnce() {
        put(instance.client(), "x", 2);
        long before = releases();
        Instant at = Instant.now().plusMillis(1_500);
        String plan = plan(instance.client(), "x", 2, at);

        assertThat(another.field("x")).isEmpty();
        await().pollInterval(Duration.ofMillis(10))
                .until(() -> !another.field("x").isEmpty());
        assertThat(Instant.now()).isBetween(at, at.plusSeconds(1));
        instance.awaitField("x", "2");

        assertThat(releases()).isEqualTo(before + 1);
        Answer told = another.client().get(plan);
        assertThat(told.body().path("state").asString()).isEqualTo("activated");
        assertThat(told.body().path("release").asLong()).isEqualTo(before + 1);
        assertThat(another.client().send("DELETE", plan, "").problem()).isEqualTo("carried-out");
    }

    @Test
    void whatIsDueWhileNoInstanceRunsIsCaughtUpInOrder() throws InterruptedException {
        try (TestDatabase own = TestDatabase.create()) {
            Instant soon;
            try (Instance earlier = Instance.start(own)) {
                for (int version = 1; version <= 3; version++) {
                    put(earlier.client(), "y", version);
                }
                soon = Instant.now().plusMillis(1_000);
                plan(earlier.client(), "y", 2, soon.plusMillis(100));
                plan(earlier.client(), "y", 1, soon);
                plan(earlier.client(), "y", 3, soon.plusMillis(50));
            }
            Thread.sleep(Math.max(
                    0, Duration.between(Instant.now(), soon.plusMillis(150)).toMillis()));

            try (Instance first = Instance.start(own);
                    Instance second = Instance.start(own)) {
                first.awaitField("y", "2");
                second.awaitField("y", "2");
            }
            assertThat(JdbcClient.create(own.reusedConnections())
                            .sql("select rule_set || ' ' || version from release_change order by release")
                            .query(String.class)
                            .list())
                    .containsExactly("y 1", "y 3", "y 2");
        }
    }

    @Test
    void aPlanThatIsCalledOffDoesNotHappen() {
        put(instance.client(), "z", 1);
        put(instance.client(), "z", 2);
        Instant at = Instant.now().plusMillis(1_000);
        String off = plan(instance.client(), "z", 1, at);
        plan(instance.client(), "z", 2, at.plusMillis(300));

        assertThat(instance.client().send("DELETE", off, "").status()).isEqualTo(204);
        instance.awaitField("z", "2");

        assertThat(jdbc.sql("select count(*) from release_change where rule_set = 'z'")
                        .query((row, number) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aPlanThatItsTestsRefuseStaysInTheHistoryAsRefusedAndThoseAfterItAreCarriedOut() {
        put(instance.client(), "t", 1);
        put(instance.client(), "t", 2);
        instance.client().send("PUT", "/v1/rulesets/t/tests", """
                {"tests": [{"name": "second", "context": {}, "expect": {"t": "2"}}]}""");
        Instant at = Instant.now().plusMillis(600);
        String refused = plan(instance.client(), "t", 1, at);
        plan(instance.client(), "t", 2, at.plusMillis(200));

        instance.awaitField("t", "2");

        JsonNode plan = instance.client().get(refused).body();
        assertThat(plan.path("state").asString()).isEqualTo("refused");
        assertThat(plan.path("refusal").path("faults").get(0).path("pointer").asString())
                .isEqualTo("/tests/0/expect/t");
        assertThat(instance.client().send("DELETE", refused, "").problem()).isEqualTo("refused-already");
        assertThat(instance.client()
                        .get("/v1/planned-activations?state=refused")
                        .body()
                        .path("plans"))
                .hasSize(1);
    }

    @Test
    void aPlanWithAReasonIsCarriedOutAllTheSame() {
        put(instance.client(), "u", 1);
        instance.client().send("PUT", "/v1/rulesets/u/tests", """
                {"tests": [{"name": "second", "context": {}, "expect": {"u": "2"}}]}""");
        instance.client().send("POST", "/v1/rulesets/u/activate", """
                {"version": 1, "at": "%s", "force": "It must be now"}""".formatted(
                        Instant.now().plusMillis(300)));

        instance.awaitField("u", "1");

        assertThat(instance.client()
                        .get("/v1/releases?limit=1")
                        .body()
                        .at("/releases/0/checks/forced")
                        .asString())
                .isEqualTo("It must be now");
    }

    private static void put(CustomizationClient client, String set, int version) {
        assertThat(client.put(set, """
                {"version": %2$d, "rules": [{"id": "r", "payload": {"%1$s": "%2$d"}}]}""".formatted(set, version)).status()).isEqualTo(201);
    }

    private static String plan(CustomizationClient client, String set, int version, Instant at) {
        Answer answer = client.send(
                "POST",
                "/v1/rulesets/" + set + "/activate",
                "{\"version\": %d, \"at\": \"%s\"}".formatted(version, at));
        assertThat(answer.status()).isEqualTo(202);
        return answer.header("Location");
    }

    private long releases() {
        return jdbc.sql("select number from release_head")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
