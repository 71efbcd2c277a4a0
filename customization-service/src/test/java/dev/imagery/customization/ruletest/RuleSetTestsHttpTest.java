package dev.imagery.customization.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class RuleSetTestsHttpTest {

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
    void aSetHasNoTestsAtFirst() {
        putRules();

        assertThat(client.get(path()).body())
                .isEqualTo(JSON.readTree(
                        "{\"ruleSet\": \"%s\", \"version\": 0, \"count\": 0, \"tests\": []}".formatted(name)));
    }

    @Test
    void testsAreKeptAsTheyWereSent() {
        putRules();
        Answer put = putTests(test("Japan", "Hai"));

        Answer got = client.get(path());

        assertThat(put.status()).isEqualTo(201);
        assertThat(put.header("Location")).isEqualTo(path() + "?version=1");
        assertThat(put.body().path("version").asLong()).isEqualTo(1);
        assertThat(got.body().path("tests")).isEqualTo(JSON.readTree("[" + test("Japan", "Hai") + "]"));
        assertThat(got.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void everyChangeIsANewVersionAndTheEarlierOnesStay() {
        putRules();
        putTests(test("Japan", "Hai"));
        assertThat(putTests(test("Japan", "Hai")).status()).isEqualTo(200);
        assertThat(putTests().status()).isEqualTo(201);

        assertThat(client.get(path()).body().path("version").asLong()).isEqualTo(2);
        assertThat(client.get(path()).body().path("tests")).isEmpty();
        assertThat(client.get(path() + "?version=1").body().path("tests").size())
                .isEqualTo(1);
        assertThat(client.get(path() + "?version=3").status()).isEqualTo(404);
    }

    @Test
    void aSetThatIsNotThereHasNoTests() {
        assertThat(putTests(test("Japan", "Hai")).status()).isEqualTo(404);
        assertThat(client.get(path()).status()).isEqualTo(404);
    }

    @Test
    void aSetWithAnOwnerHasNoTests() {
        client.put(name, "{\"owner\": \"asset-storage\", \"rules\": []}");

        Answer refused = putTests(test("Japan", "Hai"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("not-the-owner");
        assertThat(client.get(path()).body().path("version").asLong()).isZero();
    }

    @Test
    void allFaultsAreToldAtOnceAndNothingIsKept() {
        putRules();

        Answer refused = client.send("PUT", path(), """
                {"tests": [{"name": "a", "context": {"country": 7}, "expect": {}}, {"nam": "b", "context": {}, "expect": {"x": 1}}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("invalid-tests");
        assertThat(refused.pointers())
                .containsExactlyInAnyOrder(
                        "/tests/0/context/country", "/tests/0/expect", "/tests/1/nam", "/tests/1/name");
        assertThat(client.get(path()).body().path("version").asLong()).isZero();
    }

    @Test
    void whatIsNotJsonIsTold() {
        putRules();
        assertThat(client.send("PUT", path(), "{\"tests\": [").problem()).isEqualTo("not-json");
    }

    @Test
    void givenTestsRunAgainstTheServedRelease() {
        putRules();
        long release = client.activate(name, 1).body().path("release").asLong();

        Answer run = client.send("POST", "/v1/tests", tests(test("Japan", "Hai"), test("Nippon", "Iie")));

        assertThat(run.status()).isEqualTo(200);
        assertThat(run.body().path("release").asLong()).isGreaterThanOrEqualTo(release);
        assertThat(run.body().path("tests").asInt()).isEqualTo(2);
        assertThat(run.body().path("unmet")).isEqualTo(JSON.readTree("""
                [{"pointer": "/tests/1/expect/headline", "test": "Nippon", "field": "headline", "expected": "Iie",
                  "found": {"value": "Hai", "ruleSet": "%s", "version": 1, "rule": "jp"}}]""".formatted(name)));
    }

    @Test
    void givenTestsRunWithAVersionThatIsNotActive() {
        putRules();

        Answer run = client.send("POST", "/v1/rulesets/" + name + "/versions/1/tests", """
                {"tests": [
                  {"name": "none", "context": {"only": "%1$s", "country": "JP"}, "expect": {"headline": null}, "rules": {"headline": "jp"}},
                  {"name": "rule", "context": {"only": "%1$s", "country": "JP"}, "expect": {"headline": "Hai"}, "rules": {"headline": "x"}},
                  {"name": "field", "context": {"only": "%1$s"}, "expect": {"headline": "Hai"}}]}""".formatted(name));

        assertThat(run.body().path("unmet")).isEqualTo(JSON.readTree("""
                [{"pointer": "/tests/0/expect/headline", "test": "none", "field": "headline",
                  "found": {"value": "Hai", "ruleSet": "%1$s", "version": 1, "rule": "jp"}},
                 {"pointer": "/tests/1/rules/headline", "test": "rule", "field": "headline", "expected": "x",
                  "found": {"value": "Hai", "ruleSet": "%1$s", "version": 1, "rule": "jp"}},
                 {"pointer": "/tests/2/expect/headline", "test": "field", "field": "headline", "expected": "Hai"}]""".formatted(name)));
        assertThat(client.get("/v1/rulesets/" + name).body().has("active")).isFalse();
    }

    @Test
    void aVersionThatIsNotThereCannotBeTested() {
        putRules();
        assertThat(client.send("POST", "/v1/rulesets/" + name + "/versions/2/tests", tests())
                        .status())
                .isEqualTo(404);
    }

    private void putRules() {
        client.put(name, """
                {"rules": [{"id": "jp", "conditions": {"only": "%s", "country": "JP"}, "payload": {"headline": "Hai"}}]}""".formatted(name));
    }

    private String test(String test, String headline) {
        return """
                {"name": "%s", "context": {"country": "JP", "only": "%s"}, "expect": {"headline": "%s"}}""".formatted(test, name, headline);
    }

    private Answer putTests(String... tests) {
        return client.send("PUT", path(), tests(tests));
    }

    private static String tests(String... tests) {
        return "{\"tests\": [" + String.join(",", tests) + "]}";
    }

    private String path() {
        return "/v1/rulesets/" + name + "/tests";
    }
}
