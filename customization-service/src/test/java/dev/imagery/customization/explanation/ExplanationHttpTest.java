package dev.imagery.customization.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ExplanationHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private final String field = name + "-headline";
    private CustomizationClient client;
    private long release;

    @BeforeEach
    void activate() {
        client = new CustomizationClient(port);
        client.put(name, """
                {"version": 1, "precedence": 3, "rules": [
                  {"id": "mx", "conditions": {"country": "MX"}, "payload": {"%1$s": "Hola"}},
                  {"id": "world", "payload": {"%1$s": "Hello"}},
                  {"id": "tv", "conditions": {"country": ["AR", "MX"], "platform": "tv"}, "priority": 9, "payload": {"%1$s": "TV"}},
                  {"id": "jp", "conditions": {"country": "JP", "language": "ja", "platform": "tv"}, "payload": {"%1$s": "JP"}}
                ]}""".formatted(field));
        release = client.activate(name, 1).body().path("release").asLong();
    }

    @Test
    void aFieldTellsItsWinnerItsRunnersUpAndWhatFailedOfTheOthers() {
        Answer answer = explain("?field=" + field, "{\"country\": \"MX\", \"language\": \"es\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(JSON.readTree("""
                {"release": %1$d, "fields": [{"field": "%2$s",
                  "winner": {"ruleSet": "%3$s", "version": 1, "precedence": 3, "rule": "mx", "priority": 0,
                             "conditions": {"country": "MX"}, "value": "Hola"},
                  "runnersUp": [{"candidate": {"ruleSet": "%3$s", "version": 1, "precedence": 3, "rule": "world", "priority": 0,
                                               "conditions": {}, "value": "Hello"},
                                 "lostBy": "specificity"}],
                  "allRunnersUp": 1,
                  "losers": [
                    {"candidate": {"ruleSet": "%3$s", "version": 1, "precedence": 3, "rule": "tv", "priority": 9,
                                   "conditions": {"country": ["AR", "MX"], "platform": "tv"}, "value": "TV"},
                     "failed": [{"attribute": "platform", "condition": "tv"}]},
                    {"candidate": {"ruleSet": "%3$s", "version": 1, "precedence": 3, "rule": "jp", "priority": 0,
                                   "conditions": {"country": "JP", "language": "ja", "platform": "tv"}, "value": "JP"},
                     "failed": [{"attribute": "country", "condition": "JP", "value": "MX"},
                                {"attribute": "language", "condition": "ja", "value": "es"},
                                {"attribute": "platform", "condition": "tv"}]}],
                  "allLosers": 2}]}""".formatted(release, field, name)));
    }

    @Test
    void noMoreAreListedThanAskedForAndAllAreCounted() {
        var told = explain("?limit=1&field=" + field, "{\"country\": \"US\"}")
                .body()
                .path("fields")
                .get(0);

        assertThat(told.path("winner").path("rule").asString()).isEqualTo("world");
        assertThat(told.path("losers").findValuesAsString("rule")).containsExactly("mx");
        assertThat(told.path("allLosers").asInt()).isEqualTo(3);
    }

    @Test
    void withoutFieldsAllAreExplained() {
        assertThat(explain("", "{}").body().path("fields").findValuesAsString("field"))
                .contains(field)
                .isSorted();
    }

    @Test
    void aFieldThatNoRuleNamesIsToldWithTheNearest() {
        Answer answer = explain("?field=" + field + "e&field=" + field, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactly("/query/field");
        assertThat(answer.body().path("faults").get(0).path("suggestion").asString())
                .isEqualTo(field);
    }

    @Test
    void faultsOfTheQuestionAreTold() {
        assertThat(explain("?limit=1001", "{}").pointers()).containsExactly("/query/limit");
        assertThat(explain("", "{\"country\": 7, \"language\": \"\"}").pointers())
                .isEqualTo(List.of("/context/country", "/context/language"));
        assertThat(client.send("POST", "/v1/explain", "{\"contexts\": [{}]}").pointers())
                .containsExactly("/contexts", "/context");
        assertThat(client.send("POST", "/v1/explain", "{").problem()).isEqualTo("not-json");
    }

    private Answer explain(String query, String context) {
        return client.send("POST", "/v1/explain" + query, "{\"context\": " + context + "}");
    }
}
