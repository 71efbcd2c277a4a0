package dev.imagery.customization.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class AnalysisHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final String base = CustomizationClient.newName();
    private final String summer = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void rulesThatASetOfGreaterPrecedenceShadowsAreTold() {
        put(summer, 2, "US");
        client.activate(summer, 1);
        put(base, 0, "US", "MX");

        Answer answer = analysis(base, 1);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("deadRules")).isEqualTo(JSON.readTree("""
                        [{"rule": "US", "shadowedBy": [{"ruleSet": "%s", "version": 1, "rule": "US"}]}]""".formatted(summer)));
        assertThat(answer.body().path("undecided")).isEmpty();
    }

    @Test
    void aVersionIsLookedAtInPlaceOfTheActiveOneAndChangesNothing() {
        put(base, 0, "US");
        long release = client.activate(base, 1).body().path("release").asLong();
        client.put(base, """
                {"version": 2, "rules": [
                  {"id": "all", "conditions": {"only": "%1$s"}, "priority": 1, "payload": {"headline": "all"}},
                  {"id": "us", "conditions": {"only": "%1$s", "country": "US"}, "payload": {"headline": "us"}}]}""".formatted(base));

        Answer answer = analysis(base, 2);

        assertThat(answer.body().path("deadRules").valueStream())
                .singleElement()
                .satisfies(dead -> assertThat(dead.path("rule").asString()).isEqualTo("us"));
        assertThat(answer.body().path("release").asLong()).isGreaterThanOrEqualTo(release);
        assertThat(client.get("/v1/rulesets/" + base).body().path("active").asLong())
                .isEqualTo(1);
    }

    @Test
    void contextsWithoutAValueAreToldByPatterns() {
        client.put(base, """
                {"attributes": {"only": "string", "age": "number", "country": "string", "resolution": ["low", "high"]}, "rules": [
                  {"id": "us", "conditions": {"only": "%1$s", "country": "US"}, "payload": {"%1$s": 1}},
                  {"id": "mx", "conditions": {"only": "%1$s", "country": "MX", "resolution": "low", "age": {"below": 7}}, "payload": {"%1$s": 1}}]}""".formatted(base));

        Answer answer = analysis(base, 1);

        assertThat(answer.body().path("uncovered")).isEqualTo(JSON.readTree("""
                        [{"fields": ["%1$s"], "complete": true, "total": 4, "patterns": [
                          {"country": {"otherThan": ["MX", "US"], "absent": true}},
                          {"only": {"otherThan": ["%1$s"], "absent": true}},
                          {"country": {"oneOf": ["MX"]}, "age": {"otherThan": [{"below": 7}], "absent": true}},
                          {"country": {"oneOf": ["MX"]}, "resolution": {"oneOf": ["high"], "absent": true}}]}]""".formatted(base)));
        assertThat(answer.body().path("newlyUncovered")).isEmpty();
    }

    @Test
    void contextsThatWouldLoseTheirValueAreTold() {
        putField(base, 0, base, "US", "MX");
        client.activate(base, 1);
        client.put(base, """
                {"version": 2, "rules": [
                  {"id": "us", "conditions": {"only": "%1$s", "country": "US"}, "payload": {"%1$s": "us"}}]}""".formatted(base));

        assertThat(analysis(base, 2).body().path("newlyUncovered")).isEqualTo(JSON.readTree("""
                        [{"fields": ["%1$s"], "complete": true, "total": 1, "patterns": [
                          {"only": {"oneOf": ["%1$s"]}, "country": {"oneOf": ["MX"]}}]}]""".formatted(base)));
        assertThat(analysis(base, 1).body().path("newlyUncovered")).isEmpty();
    }

    @Test
    void rulesBetweenWhichOnlyTheirIdsDecideAreTold() {
        client.put(base, """
                {"attributes": {"only": "string", "country": "string", "language": "string", "platform": "string"}, "rules": [
                  {"id": "us", "conditions": {"only": "%1$s", "country": "US"}, "payload": {"%1$s": "us"}},
                  {"id": "en", "conditions": {"only": "%1$s", "language": "en"}, "payload": {"%1$s": "en"}}]}""".formatted(base));

        Answer answer = analysis(base, 1);

        assertThat(answer.body().path("conflicts")).isEqualTo(JSON.readTree("""
                        {"pairs": [{"decidedBy": "rule-id", "fields": ["%1$s"],
                                    "winner": {"ruleSet": "%1$s", "version": 1, "rule": "en"},
                                    "other": {"ruleSet": "%1$s", "version": 1, "rule": "us"},
                                    "example": {"only": "%1$s", "country": "US", "language": "en"}}],
                         "more": false, "complete": true}""".formatted(base)));
        assertThat(answer.body().path("unusedAttributes")).isEqualTo(JSON.readTree("[\"platform\"]"));
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        assertThat(analysis(base, 1).status()).isEqualTo(404);
    }

    private void put(String name, int precedence, String... countries) {
        putField(name, precedence, "headline", countries);
    }

    private void putField(String name, int precedence, String field, String... countries) {
        var rules = new StringBuilder();
        for (String country : countries) {
            rules.append(rules.isEmpty() ? "" : ",").append("""
                    {"id": "%1$s", "conditions": {"only": "%2$s", "country": "%1$s"}, "payload": {"%3$s": "%1$s"}}""".formatted(country, base, field));
        }
        client.put(name, "{\"version\": 1, \"precedence\": %d, \"rules\": [%s]}".formatted(precedence, rules));
    }

    private Answer analysis(String name, long version) {
        return client.get("/v1/rulesets/" + name + "/versions/" + version + "/analysis");
    }
}
