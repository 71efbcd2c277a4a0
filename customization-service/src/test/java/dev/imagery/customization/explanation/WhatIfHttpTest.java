package dev.imagery.customization.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class WhatIfHttpTest {

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
    void eachContextTellsWhatItWouldGetAndWhatDiffers() {
        client.put(name, """
                {"version": 4, "rules": [
                  {"id": "mx", "conditions": {"only": "%1$s", "country": "MX"}, "payload": {"headline": "Hola", "colour": "red"}},
                  {"id": "world", "conditions": {"only": "%1$s"}, "payload": {"headline": "Hello"}}]}""".formatted(name));
        long release = client.activate(name, 4).body().path("release").asLong();

        Answer answer = client.send("POST", "/v1/what-if", """
                {"contexts": [{"only": "%1$s", "country": "MX"}, {"only": "%1$s", "country": "US"}, {"only": "none"}],
                 "ruleSet": "%1$s",
                 "draft": {"rules": [
                   {"id": "mx", "conditions": {"only": "%1$s", "country": "MX"}, "payload": {"headline": "Qué tal", "page": 7}},
                   {"id": "everybody", "conditions": {"only": "%1$s"}, "payload": {"headline": "Hello"}}]}}""".formatted(name));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(JSON.readTree("""
                {"release": %2$d, "changed": 2, "answers": [
                  {"adaptiveFields": {"headline": "Qué tal", "page": 7},
                   "winners": {"headline": {"ruleSet": "%1$s", "version": 0, "rule": "mx"},
                               "page": {"ruleSet": "%1$s", "version": 0, "rule": "mx"}},
                   "changes": [
                     {"field": "colour", "kind": "removed",
                      "before": {"value": "red", "ruleSet": "%1$s", "version": 4, "rule": "mx"}},
                     {"field": "headline", "kind": "changed",
                      "before": {"value": "Hola", "ruleSet": "%1$s", "version": 4, "rule": "mx"},
                      "after": {"value": "Qué tal", "ruleSet": "%1$s", "version": 0, "rule": "mx"}},
                     {"field": "page", "kind": "added",
                      "after": {"value": 7, "ruleSet": "%1$s", "version": 0, "rule": "mx"}}]},
                  {"adaptiveFields": {"headline": "Hello"},
                   "winners": {"headline": {"ruleSet": "%1$s", "version": 0, "rule": "everybody"}},
                   "changes": [
                     {"field": "headline", "kind": "moved",
                      "before": {"value": "Hello", "ruleSet": "%1$s", "version": 4, "rule": "world"},
                      "after": {"value": "Hello", "ruleSet": "%1$s", "version": 0, "rule": "everybody"}}]},
                  {"adaptiveFields": {}, "winners": {}, "changes": []}]}""".formatted(name, release)));
    }

    @Test
    void aSetThatIsNotThereYetIsLookedAtAndNothingIsKept() {
        long release = newest();

        Answer answer = client.send("POST", "/v1/what-if", """
                {"context": {"only": "%1$s"}, "ruleSet": "%1$s",
                 "draft": {"precedence": 2, "owner": "marketing", "version": 9, "rules": [
                   {"id": "r", "conditions": {"only": "%1$s"}, "payload": {"headline": "Hello"}}]}}""".formatted(name));

        assertThat(answer.body().path("changed").asInt()).isEqualTo(1);
        assertThat(answer.body().path("answers").get(0).path("changes").findValuesAsString("kind"))
                .containsExactly("added");
        assertThat(client.get("/v1/rulesets/" + name).status()).isEqualTo(404);
        assertThat(newest()).isEqualTo(release);
    }

    @Test
    void allFaultsOfContextsAndDraftAreToldAtOnce() {
        Answer answer = client.send("POST", "/v1/what-if", """
                {"contexts": [{}, {"country": 7}], "ruleSet": "a b",
                 "draft": {"precedense": 1, "rules": [{"id": "a", "payload": {"x": 1}}, {"id": "b", "payload": {"x": null}}]}}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-what-if");
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/contexts/1/country", "/ruleSet", "/draft/precedense", "/draft/rules/1/payload/x");
    }

    @Test
    void whatIsNotJsonIsToldWithItsPlace() {
        Answer answer = client.send("POST", "/v1/what-if", "{\"context\": {},\n \"draft\": {\"rules\": [}");

        assertThat(answer.problem()).isEqualTo("not-json");
        assertThat(answer.body().path("detail").asString()).startsWith("Line 2, column ");
        assertThat(client.send("POST", "/v1/what-if", "").problem()).isEqualTo("not-json");
    }

    private long newest() {
        return client.get("/v1/releases?limit=1")
                .body()
                .path("releases")
                .path(0)
                .path("release")
                .asLong(0);
    }
}
