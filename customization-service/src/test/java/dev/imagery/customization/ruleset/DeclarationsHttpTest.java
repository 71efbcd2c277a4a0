package dev.imagery.customization.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class DeclarationsHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String DECLARATIONS = """
            "attributes": {"country": "string", "language": "string", "now": "time", "only": "string", "resolution": "string"},
            "hierarchies": {"country": {"ANDES": ["EC", "PE"], "LATAM": ["ANDES", "AR", "MX"]}},
            "fallbacks": [{"attribute": "resolution", "nearest": ["low", "medium", "high"]},
                          {"attribute": "language", "parents": "cldr"}]""";

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    @Test
    void whatASetDeclaresIsKeptAndShown() {
        String conditions = """
                {"country": {"within": "ANDES"}, "language": {"range": "es-mx"},
                 "now": {"from": "2026-12-01T09:00", "until": "2026-12-24T00:00", "zone": "Asia/Tokyo"},
                 "only": {"percent": 12.5, "salt": "s"}}""";
        client.put(name, set(conditions));

        Answer version = client.get("/v1/rulesets/" + name + "/versions/1");

        assertThat(version.status()).isEqualTo(200);
        assertThat(version.body().path("rules").path(0).path("conditions")).isEqualTo(JSON.readTree(conditions));
        JSON.readTree("{" + DECLARATIONS + "}")
                .properties()
                .forEach(declared ->
                        assertThat(version.body().path(declared.getKey())).isEqualTo(declared.getValue()));
    }

    @Test
    void theSameDeclarationsAgainAreTheSameVersionAndOthersAreNot() {
        Answer first = client.put(name, set("{}"));
        Answer again = client.put(name, set("{}"));
        Answer other = client.put(name, set("{}").replace("\"MX\"", "\"CL\""));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aContextIsAnsweredByRegionAndFallbackAndTheTimeOfTheEvaluation() {
        client.put(name, set("""
                {"only": "%s", "country": {"within": "LATAM"}, "language": "es-419", "resolution": "low",
                 "now": {"from": "2026-01-01T00:00Z"}}""".formatted(name)));
        client.activate(name, 1);
        Map<String, String> peru = Map.of("only", name, "country", "PE", "language", "es-MX", "resolution", "high");

        assertThat(headline(peru)).isEqualTo(name);
        assertThat(headline(with(peru, "country", "US"))).isEmpty();
        assertThat(headline(with(peru, "language", "es"))).isEmpty();
        assertThat(headline(with(peru, "now", "2025-12-31T23:59:59Z"))).isEmpty();
    }

    @Test
    void everyFaultOfWhatASetDeclaresAndOfRulesThatDoNotFitItIsTold() {
        Answer answer = client.put(name, "{" + DECLARATIONS + """
                , "rules": [{"id": "a", "payload": {"x": 1}, "conditions": {"country": {"withn": "LATAM"}}},
                            {"id": "b", "payload": {"x": 1}, "conditions": {"contry": "MX", "now": "2026", "country": {"within": "X"}}}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers())
                .containsExactly(
                        "/rules/0/conditions/country/withn",
                        "/rules/1/conditions/contry",
                        "/rules/1/conditions/now",
                        "/rules/1/conditions/country/within");
    }

    private String headline(Map<String, String> context) {
        return client.evaluate(context).body().path("adaptiveFields").path(name).asString("");
    }

    private static Map<String, String> with(Map<String, String> context, String attribute, String value) {
        var changed = new HashMap<>(context);
        changed.put(attribute, value);
        return changed;
    }

    private String set(String conditions) {
        return "{\"version\": 1, " + DECLARATIONS + ", \"rules\": [{\"id\": \"r\", \"conditions\": " + conditions
                + ", \"payload\": {\"" + name + "\": \"" + name + "\"}}]}";
    }
}
