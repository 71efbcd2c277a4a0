package dev.imagery.customization.evaluation;

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
    void aVersionThatIsNotThereIsNotFound() {
        assertThat(analysis(base, 1).status()).isEqualTo(404);
    }

    private void put(String name, int precedence, String... countries) {
        var rules = new StringBuilder();
        for (String country : countries) {
            rules.append(rules.isEmpty() ? "" : ",").append("""
                    {"id": "%1$s", "conditions": {"only": "%2$s", "country": "%1$s"}, "payload": {"headline": "%1$s"}}""".formatted(country, base));
        }
        client.put(name, "{\"version\": 1, \"precedence\": %d, \"rules\": [%s]}".formatted(precedence, rules));
    }

    private Answer analysis(String name, long version) {
        return client.get("/v1/rulesets/" + name + "/versions/" + version + "/analysis");
    }
}
