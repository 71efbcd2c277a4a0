package dev.imagery.customization.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON by a schema from the hand-in of a rule to all that tells of it. */
@ServiceTest
class StructuredValueHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARD = """
            {"type": "object", "required": ["title"], "additionalProperties": false,
             "properties": {"title": {"type": "string"}, "stars": {"type": "integer", "maximum": 5}}}""";

    @LocalServerPort
    private int port;

    private final String name = CustomizationClient.newName();
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
        client.send("PUT", "/v1/schemas/" + name, CARD);
    }

    @Test
    void aVersionSaysWhichVersionOfTheSchemaItMeans() {
        client.put(name, set(name, "{\"title\": \"Hi\"}"));
        client.send("PUT", "/v1/schemas/" + name, "{\"type\": \"string\"}");
        Answer same = client.put(name, set(name + "@1", "{\"title\": \"Hi\"}"));
        Answer next = client.put(name, set(name, "\"Hi\""));

        assertThat(same.status()).isEqualTo(200);
        assertThat(next.body().path("version").asLong()).isEqualTo(2);
        assertThat(kept(1)).isEqualTo(value(1, "{\"title\": \"Hi\"}"));
        assertThat(kept(2)).isEqualTo(value(2, "\"Hi\""));
    }

    @Test
    void propertiesInAnotherOrderAndNumbersInAnotherFormAreTheSameContent() {
        Answer first = client.put(name, set(name, "{\"title\": \"Hi\", \"stars\": 5}"));
        Answer again = client.put(name, set(name, "{\"stars\": 5.0, \"title\": \"Hi\"}"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void allFaultsOfAllRulesAreToldAtOnceAndNothingIsKept() {
        Answer refused = client.put(name, """
                {"rules": [
                  {"id": "a", "payload": {"card": {"type": "Json", "schema": "%1$s", "value": {"titel": "Hi", "stars": 7}}}},
                  {"id": "b", "payload": {"card": {"type": "Json", "schema": "%2$s", "value": {"title": "Hi"}}}},
                  {"id": "c", "payload": {"card": {"type": "Json", "schema": "%1$s@2", "value": {}}}}]}""".formatted(name, name.replace("set-", "st-")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("faults"))
                .extracting(fault -> fault.path("pointer").asString() + " "
                        + fault.path("code").asString() + " "
                        + fault.path("suggestion").asString(""))
                .containsExactlyInAnyOrder(
                        "/rules/0/payload/card/value/title missing ",
                        "/rules/0/payload/card/value/titel unknown-property title",
                        "/rules/0/payload/card/value/stars out-of-range ",
                        "/rules/1/payload/card/schema unknown-schema " + name,
                        "/rules/2/payload/card/schema unknown-schema " + name + "@1");
        assertThat(client.get("/v1/rulesets/" + name).status()).isEqualTo(404);
    }

    @Test
    void everyAnswerTellsTheValueAsRulesHaveIt() {
        client.put(name, set(name, "{\"title\": \"Hi\"}"));
        client.activate(name, 1);
        JsonNode value = value(1, "{\"title\": \"Hi\"}");

        Answer evaluated = client.evaluate(Map.of("only", name));
        Answer explained =
                client.send("POST", "/v1/explain?field=card-" + name, "{\"context\": {\"only\": \"" + name + "\"}}");
        Answer whatIf = client.send("POST", "/v1/what-if", """
                {"context": {"only": "%1$s"}, "ruleSet": "%1$s", "draft": %2$s}""".formatted(name, set(name, "{\"title\": \"Hello\"}")));

        assertThat(evaluated.body().path("adaptiveFields").path("card-" + name)).isEqualTo(value);
        assertThat(explained.body().path("fields").get(0).path("winner").path("value"))
                .isEqualTo(value);
        JsonNode change = whatIf.body().path("answers").path(0).path("changes").path(0);
        assertThat(change.path("before").path("value")).isEqualTo(value);
        assertThat(change.path("after").path("value")).isEqualTo(value(1, "{\"title\": \"Hello\"}"));
    }

    @Test
    void aDraftIsHeldAgainstSchemasAsWell() {
        Answer refused = client.send("POST", "/v1/what-if", """
                {"context": {}, "ruleSet": "%1$s", "draft": %2$s}""".formatted(name, set(name, "7")));

        assertThat(refused.pointers()).containsExactly("/draft/rules/0/payload/card-" + name + "/value");
    }

    @Test
    void aTestExpectsAVersionOfTheSchema() {
        client.put(name, set(name, "{\"title\": \"Hi\"}"));

        Answer run = client.send("POST", "/v1/rulesets/" + name + "/versions/1/tests", """
                {"tests": [
                  {"name": "met", "context": {"only": "%1$s"}, "expect": {"card-%1$s": %2$s}},
                  {"name": "other", "context": {"only": "%1$s"}, "expect": {"card-%1$s": %3$s}}]}""".formatted(
                        name, value(1, "{\"title\": \"Hi\"}"), value(2, "{\"title\": \"Hi\"}")));

        assertThat(run.body().path("unmet").findValuesAsString("test")).containsExactly("other");
    }

    private JsonNode kept(int version) {
        return client.get("/v1/rulesets/" + name + "/versions/" + version)
                .body()
                .path("rules")
                .get(0)
                .path("payload")
                .path("card-" + name);
    }

    private JsonNode value(int version, String value) {
        return JSON.readTree(
                "{\"type\": \"Json\", \"schema\": \"" + name + "@" + version + "\", \"value\": " + value + "}");
    }

    private String set(String schema, String value) {
        return """
                {"rules": [{"id": "a", "conditions": {"only": "%1$s"}, "payload": {"card-%1$s": {"type": "Json", "schema": "%2$s", "value": %3$s}}}]}""".formatted(name, schema, value);
    }
}
