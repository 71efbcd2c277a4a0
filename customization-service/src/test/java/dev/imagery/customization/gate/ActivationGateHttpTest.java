package dev.imagery.customization.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ActivationGateHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void aVersionThatMeetsItsTestsIsActivatedAndTheReleaseTellsWhatRan() {
        put("Hai");
        expect("Hai");

        Answer activated = client.activate(name, 1);

        assertThat(activated.status()).isEqualTo(200);
        JsonNode checks = JSON.readTree(
                "{\"testsVersion\": 1, \"tests\": 1, \"unmet\": 0, \"deadRules\": 0, \"newlyUncovered\": 0, \"undecided\": 0}");
        long release = activated.body().path("release").asLong();
        assertThat(activated.body().path("checks")).isEqualTo(checks);
        assertThat(client.get("/v1/releases/" + release).body().path("checks")).isEqualTo(checks);
        assertThat(inHistory(release)).isEqualTo(checks);
        assertThat(client.activate(name, 1).body()).isEqualTo(activated.body());
    }

    @Test
    void aVersionThatDoesNotMeetItsTestsIsRefusedAndNothingChanges() {
        put("Hai");
        long before = client.activate(name, 1).body().path("release").asLong();
        put("Iie");
        expect("Hai");

        Answer refused = client.activate(name, 2);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("activation-refused");
        assertThat(refused.body().path("faults")).isEqualTo(JSON.readTree("""
                [{"pointer": "/tests/0/expect/headline", "code": "unmet", "found": "Iie",
                  "expected": "\\"Hai\\" in the test \\"Japan\\", where the rule jp of %s wins"}]""".formatted(name)));
        assertThat(client.get("/v1/rulesets/" + name).body().path("release").asLong())
                .isEqualTo(before);
        assertThat(headline()).isEqualTo("Hai");
        assertThat(client.get("/v1/releases/" + (before + 1)).status()).isEqualTo(404);
    }

    @Test
    void rulesThatCanNeverWinAreToldByIdWithWhatWinsInTheirPlace() {
        client.put(name, """
                {"rules": [
                  {"id": "all", "conditions": {"only": "%1$s"}, "priority": 1, "payload": {"headline": "all"}},
                  {"id": "jp", "conditions": {"only": "%1$s", "country": "JP"}, "payload": {"headline": "jp"}}]}""".formatted(name));
        expect("jp");

        Answer refused = client.activate(name, 1);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("title").asString())
                .isEqualTo("Version 1 of %s leaves 1 expectation of its tests unmet and has 1 rule that can never win"
                        .formatted(name));
        assertThat(refused.pointers()).containsExactly("/tests/0/expect/headline", "/rules/1");
        assertThat(refused.body().path("faults").get(1)).isEqualTo(JSON.readTree("""
                {"pointer": "/rules/1", "code": "dead", "found": "jp",
                 "expected": "a rule that can win; in its place win all of %s"}""".formatted(name)));
        assertThat(client.get("/v1/rulesets/" + name).body().has("active")).isFalse();
    }

    @Test
    void aVersionThatTakesAValueAwayIsRefusedWithTheContextsThatLoseIt() {
        countries("JP", "KR");
        client.activate(name, 1);
        countries("KR");

        Answer refused = client.activate(name, 2);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("title").asString())
                .isEqualTo("Version 2 of %s leaves 1 field without a value in contexts that have one".formatted(name));
        assertThat(refused.body().path("faults")).isEqualTo(JSON.readTree("""
                [{"pointer": "/rules", "code": "newly-uncovered",
                  "found": {"only": {"oneOf": ["%1$s"]}, "country": {"oneOf": ["JP"]}},
                  "expected": "a value for %1$s in these contexts, as the release before has one"}]""".formatted(name)));
        assertThat(client.get("/v1/rulesets/" + name).body().path("active").asLong())
                .isEqualTo(1);
    }

    @Test
    void withAReasonAValueIsTakenAwayAllTheSame() {
        countries("JP", "KR");
        client.activate(name, 1);
        countries("KR");

        Answer activated = activate("{\"version\": 2, \"force\": \"Japan is closed\"}");

        assertThat(activated.status()).isEqualTo(200);
        assertThat(inHistory(activated.body().path("release").asLong())).isEqualTo(JSON.readTree("""
                {"testsVersion": 0, "tests": 0, "unmet": 0, "deadRules": 0, "newlyUncovered": 1, "undecided": 0,
                 "forced": "Japan is closed"}"""));
    }

    @Test
    void whatAnotherSetGivesInsteadIsNoReasonToRefuse() {
        countries("JP", "KR");
        client.activate(name, 1);
        String base = CustomizationClient.newName();
        client.put(base, """
                {"precedence": -1, "rules": [{"id": "all", "conditions": {"only": "%1$s"}, "payload": {"%1$s": "all"}}]}""".formatted(name));
        client.activate(base, 1);
        countries("KR");

        assertThat(client.activate(name, 2).status()).isEqualTo(200);
    }

    @Test
    void withAReasonItIsActivatedAllTheSameAndTheHistoryTellsWhy() {
        put("Iie");
        expect("Hai");

        Answer activated = activate("{\"version\": 1, \"force\": \"The tests follow\"}");

        assertThat(activated.status()).isEqualTo(200);
        assertThat(headline()).isEqualTo("Iie");
        assertThat(inHistory(activated.body().path("release").asLong())).isEqualTo(JSON.readTree("""
                {"testsVersion": 1, "tests": 1, "unmet": 1, "deadRules": 0, "newlyUncovered": 0, "undecided": 0, "forced": "The tests follow"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \""})
    void aReasonIsAText(String force) {
        put("Hai");

        Answer refused = activate("{\"version\": 1, \"force\": " + force + "}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers()).contains("/force").allMatch("/force"::equals);
    }

    @Test
    void aReasonIsAtMost500CharactersLong() {
        put("Hai");
        assertThat(activate("{\"version\": 1, \"force\": \"" + "a".repeat(501) + "\"}")
                        .pointers())
                .containsExactly("/force");
        assertThat(activate("{\"version\": 1, \"force\": \"" + "a".repeat(500) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSetWithAnOwnerIsActivatedAsItIs() {
        client.put(name, """
                {"owner": "asset-storage", "rules": [
                  {"id": "all", "conditions": {"only": "%1$s"}, "priority": 1, "payload": {"headline": "all"}},
                  {"id": "jp", "conditions": {"only": "%1$s", "country": "JP"}, "payload": {"headline": "jp"}}]}""".formatted(name));

        Answer activated = activate("{\"version\": 1, \"owner\": \"asset-storage\"}");

        assertThat(activated.status()).isEqualTo(200);
        assertThat(activated.body().has("checks")).isFalse();
        assertThat(activate("{\"version\": 1, \"owner\": \"asset-storage\", \"force\": \"now\"}")
                        .pointers())
                .containsExactly("/force");
    }

    @Test
    void theTestsLookAtTheOtherSetsOfTheReleaseToo() {
        put("Hai");
        expect("Hai");
        String above = CustomizationClient.newName();
        client.put(above, """
                {"precedence": 1, "rules": [{"id": "sale", "conditions": {"only": "%s", "country": "JP"}, "payload": {"headline": "Sale"}}]}""".formatted(name));
        client.activate(above, 1);

        Answer refused = client.activate(name, 1);

        assertThat(refused.pointers()).containsExactly("/tests/0/expect/headline", "/rules/0");
        assertThat(refused.body().path("faults").get(0).path("expected").asString())
                .endsWith("where the rule sale of " + above + " wins");
    }

    /** Each is fine as long as the other is not there; so of two at the same time just one can be. */
    @Test
    void whatIsDecidedOnIsJustTheReleaseThatIsMade() throws Exception {
        for (int round = 0; round < 10; round++) {
            String visit = CustomizationClient.newName();
            String left = exclusive(visit, "left");
            String right = exclusive(visit, "right");

            List<Integer> statuses = atOnce(
                    () -> client.activate(left, 1).status(),
                    () -> client.activate(right, 1).status());

            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    private String exclusive(String visit, String side) {
        String set = CustomizationClient.newName();
        client.put(set, """
                {"rules": [{"id": "r", "conditions": {"only": "%s"}, "payload": {"%s": "here"}}]}""".formatted(visit, side));
        client.send(
                "PUT", "/v1/rulesets/" + set + "/tests", """
                {"tests": [{"name": "alone", "context": {"only": "%s"}, "expect": {"%s": null}}]}""".formatted(visit, side.equals("left") ? "right" : "left"));
        return set;
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = threads.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    private void countries(String... countries) {
        client.put(
                name,
                Stream.of(countries)
                        .map(country -> """
                                {"id": "%2$s", "conditions": {"only": "%1$s", "country": "%2$s"}, "payload": {"%1$s": "%2$s"}}""".formatted(name, country))
                        .collect(Collectors.joining(",", "{\"rules\": [", "]}")));
    }

    private void put(String headline) {
        client.put(name, """
                {"rules": [{"id": "jp", "conditions": {"only": "%s", "country": "JP"}, "payload": {"headline": "%s"}}]}""".formatted(name, headline));
    }

    private void expect(String headline) {
        assertThat(client.send("PUT", "/v1/rulesets/" + name + "/tests", """
                        {"tests": [{"name": "Japan", "context": {"only": "%s", "country": "JP"}, "expect": {"headline": "%s"}}]}""".formatted(name, headline))
                        .status())
                .isEqualTo(201);
    }

    private String headline() {
        return client.send(
                        "POST",
                        "/v1/evaluate",
                        "{\"context\": {\"only\": \"%s\", \"country\": \"JP\"}}".formatted(name))
                .body()
                .path("adaptiveFields")
                .path("headline")
                .asString();
    }

    private JsonNode inHistory(long release) {
        return client.get("/v1/releases?limit=1&before=" + (release + 1))
                .body()
                .path("releases")
                .get(0)
                .path("checks");
    }

    private Answer activate(String body) {
        return client.send("POST", "/v1/rulesets/" + name + "/activate", body);
    }
}
