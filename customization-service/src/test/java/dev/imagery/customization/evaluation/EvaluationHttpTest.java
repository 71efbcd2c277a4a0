package dev.imagery.customization.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class EvaluationHttpTest {

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
    void aRuleOfFourAttributesWithAPlainUrlPassesThroughAsItIs() {
        client.put(name, """
                {"version": 1, "precedence": 9, "rules": [
                  {"country": "US", "language": "en", "platform": "browser", "resolution": "high",
                   "payload": {"backgroundImage": "https://cdn.example.com/a.jpg"}}]}""");
        long release = client.activate(name, 1).body().path("release").asLong();

        Answer answer =
                client.evaluate(Map.of("country", "US", "language", "en", "platform", "browser", "resolution", "high"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(JSON.readTree("""
                        {"release": %d,
                         "adaptiveFields": {"backgroundImage": "https://cdn.example.com/a.jpg"},
                         "winners": {"backgroundImage":
                            {"ruleSet": "%s", "version": 1, "rule": "US/en/browser/high"}}}""".formatted(release, name)));
    }

    @Test
    void valuesOfEveryTypeComeBackAsTheyWereHandedIn() {
        String payload = """
                {"text": "Grüße", "number": 1.5, "flag": false, "action": {"type": "Action", "withFields": ["email"]},
                 "asset": {"type": "AssetReference", "renditions": [{"encoding": "jpeg", "width": 1920, "height": 1080,
                   "bytes": 312345, "key": "assets/00ff.jpg"}], "altText": "A wall", "dominantColour": "#102030",
                   "placeholder": "3/cJPJqAh4eAiIiIiHeAgAj4eA==", "hitMap": "hit-maps/%s.json",
                   "safeAreas": [{"x": 96, "y": 324, "width": 768, "height": 432}],
                   "contrast": {"worst": 4.61, "mean": 9.2}, "groupVersion": 3}}""".formatted("ab".repeat(32));
        client.put(
                name,
                "{\"rules\": [{\"id\": \"r\", \"conditions\": {\"only\": \"" + name + "\"}, \"payload\": " + payload
                        + "}]}");
        client.activate(name, 1);

        assertThat(client.evaluate(Map.of("only", name)).body().path("adaptiveFields"))
                .isEqualTo(JSON.readTree(payload));
    }

    @Test
    void aMarketOverridesOneFieldAndKeepsTheOthers() {
        client.put(name, """
                {"rules": [
                  {"id": "world", "conditions": {"only": "%1$s"}, "payload": {"headline": "Hello", "colour": "grey"}},
                  {"id": "mx", "conditions": {"only": "%1$s", "country": ["MX", "AR"]}, "payload": {"headline": "Hola"}}
                ]}""".formatted(name));
        client.activate(name, 1);

        assertThat(client.evaluate(Map.of("only", name, "country", "MX")).body().path("adaptiveFields"))
                .isEqualTo(JSON.readTree("{\"headline\": \"Hola\", \"colour\": \"grey\"}"));
    }

    @Test
    void aVisitInACellGetsTheCellsAssetAndAnyOtherTheCommonOne() {
        client.put(name, """
                {"rules": [
                  {"id": "US/en", "conditions": {"only": "%1$s", "country": "US"}, "payload": {"wall": "common.jpg"}},
                  {"id": "US/en@autumn/bright", "conditions": {"only": "%1$s", "country": "US", "cell": "autumn/bright"},
                   "payload": {"wall": "bright.jpg"}}
                ]}""".formatted(name));
        client.activate(name, 1);

        assertThat(wall(Map.of("only", name, "country", "US", "cell", "autumn/bright")))
                .isEqualTo("bright.jpg");
        assertThat(wall(Map.of("only", name, "country", "US", "cell", "autumn/plain")))
                .isEqualTo("common.jpg");
        assertThat(wall(Map.of("only", name, "country", "US"))).isEqualTo("common.jpg");
    }

    @Test
    void aContextThatNothingIsSaidAboutHasNoFields() {
        Answer answer = client.evaluate(Map.of());

        assertThat(answer.body().path("adaptiveFields").size()).isZero();
        assertThat(answer.body().path("winners").size()).isZero();
    }

    @Test
    void allFaultsOfAContextAreToldAtOnce() {
        Answer answer = client.send(
                "POST", "/v1/evaluate", "{\"contxt\": {}, \"context\": {\"country\": 7, \"language\": \"\"}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-context");
        assertThat(answer.pointers()).containsExactly("/contxt", "/context/country", "/context/language");
    }

    @Test
    void severalContextsAreAnsweredInTheirOrderFromOneRelease() {
        long release = giveEachCountryItsHeadline();

        Answer answer = evaluate("""
                {"contexts": [{"only": "%1$s", "country": "MX"}, {"only": "none"}, {"only": "%1$s", "country": "US"}]}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(JSON.readTree("""
                        {"release": %1$d, "answers": [
                          {"adaptiveFields": {"headline": "Hola"},
                           "winners": {"headline": {"ruleSet": "%2$s", "version": 1, "rule": "mx"}}},
                          {"adaptiveFields": {}, "winners": {}},
                          {"adaptiveFields": {"headline": "Hello"},
                           "winners": {"headline": {"ruleSet": "%2$s", "version": 1, "rule": "us"}}}]}""".formatted(release, name)));
    }

    @Test
    void allFaultsOfAllContextsAreToldAtOnce() {
        Answer answer = evaluate("{\"contexts\": [{\"country\": 7}, {}, {\"language\": \"\", \"a b\": \"x\"}, []]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-context");
        assertThat(answer.body().path("title").asString()).isEqualTo("The context has 4 faults");
        assertThat(answer.pointers())
                .containsExactly("/contexts/0/country", "/contexts/2/language", "/contexts/2/a b", "/contexts/3");
    }

    @Test
    void moreContextsThanTheSettingAllowsAreRefused() {
        Answer answer = evaluate("{\"contexts\": [" + "{},".repeat(1_000) + "{}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/contexts");
        assertThat(answer.body().path("faults").get(0).path("expected").asString())
                .isEqualTo("1 to 1000 contexts");
    }

    @Test
    void visitsAreAnsweredInTheirOrderAndWhatManyGetIsWrittenOnce() {
        long release = giveEachCountryItsHeadline();

        Answer answer = evaluate("""
                {"visits": [
                  {"contexts": [{"only": "%1$s", "country": "MX"}, {"only": "none"}]},
                  {"contexts": [{"only": "%1$s", "country": "MX", "cohort": "b"}]},
                  {"contexts": [{"only": "%1$s", "country": "US"}, {"only": "%1$s", "country": "MX"}]}]}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).startsWith("\"" + release + "-");
        assertThat(answer.body()).isEqualTo(JSON.readTree("""
                        {"release": %1$d, "answers": [
                          {"adaptiveFields": {"headline": "Hola"},
                           "winners": {"headline": {"ruleSet": "%2$s", "version": 1, "rule": "mx"}}},
                          {"adaptiveFields": {}, "winners": {}},
                          {"adaptiveFields": {"headline": "Hello"},
                           "winners": {"headline": {"ruleSet": "%2$s", "version": 1, "rule": "us"}}}],
                         "visits": [[0, 1], [0], [2, 0]]}""".formatted(release, name)));
    }

    @Test
    void allFaultsOfAllVisitsAreToldAtOnce() {
        Answer answer = evaluate(
                "{\"visits\": [{\"contexts\": [{}, {\"country\": 7}]}, {\"context\": {}}, {\"contexts\": [{\"a b\": \"x\"}]}, 5]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-context");
        assertThat(answer.pointers())
                .containsExactly(
                        "/visits/0/contexts/1/country",
                        "/visits/1/context",
                        "/visits/1/contexts",
                        "/visits/2/contexts/0/a b",
                        "/visits/3");
    }

    @Test
    void moreContextsOfVisitsThanTheSettingAllowsAreRefused() {
        Answer answer =
                evaluate("{\"visits\": [" + "{\"contexts\": [{}, {}, {}]},".repeat(333) + "{\"contexts\": [{}, {}]}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/visits");
        assertThat(answer.body().path("faults").get(0).path("found").asInt()).isEqualTo(1_001);
        assertThat(answer.body().path("faults").get(0).path("expected").asString())
                .isEqualTo("1 to 1000 contexts of all visits");
    }

    @Test
    void visitsAreForEvaluationOnly() {
        Answer answer = client.send("POST", "/v1/explain", "{\"visits\": [{\"contexts\": [{}]}], \"context\": {}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/visits");
    }

    @Test
    void whoHasTheAnswerIsToldSo() {
        giveEachCountryItsHeadline();
        String question = "{\"context\": {\"only\": \"%1$s\", \"country\": \"MX\"}}";
        String tag = evaluate(question).header("ETag");

        Answer again = evaluate(question, tag);
        Answer amongOthers = evaluate(question, "\"other\", W/" + tag);
        Answer another = evaluate("{\"context\": {\"only\": \"%1$s\", \"country\": \"US\"}}", tag);

        assertThat(List.of(again.status(), amongOthers.status(), another.status()))
                .containsExactly(304, 304, 200);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.response().body()).isEmpty();
        assertThat(another.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void theTagIsOfTheReleaseAsWell() {
        long release = giveEachCountryItsHeadline();
        String question = "{\"contexts\": [{\"only\": \"%1$s\", \"country\": \"MX\"}]}";
        String tag = evaluate(question).header("ETag");
        String other = CustomizationClient.newName();
        client.put(other, "{\"rules\": []}");
        client.activate(other, 1);

        Answer answer = evaluate(question, tag);

        assertThat(tag).startsWith("\"" + release + "-");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).startsWith("\"" + (release + 1) + "-");
    }

    @Test
    void aQuestionThatIsNotJsonIsRefused() {
        assertThat(client.send("POST", "/v1/evaluate", "{\"context\"").problem())
                .isEqualTo("not-json");
        assertThat(client.send("POST", "/v1/evaluate", "").problem()).isEqualTo("not-json");
    }

    @Test
    void theApiIsDescribed() {
        Answer answer = client.get("/v3/api-docs");

        assertThat(answer.body().path("paths").propertyNames())
                .contains(
                        "/v1/rulesets/{name}",
                        "/v1/rulesets/{name}/activate",
                        "/v1/rulesets/{name}/tests",
                        "/v1/rulesets/{name}/versions/{version}",
                        "/v1/rulesets/{name}/versions/{version}/tests",
                        "/v1/tests",
                        "/v1/releases/{number}",
                        "/v1/evaluate",
                        "/v1/explain",
                        "/v1/what-if",
                        "/v1/planned-activations",
                        "/v1/planned-activations/{id}");
        assertThat(answer.body().path("paths"))
                .allSatisfy(path -> assertThat(path)
                        .allSatisfy(operation -> assertThat(
                                        operation.path("summary").asString(""))
                                .isNotEmpty()));
        assertThat(answer.body()
                        .path("components")
                        .path("schemas")
                        .path("RuleSet")
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrder(
                        "version",
                        "precedence",
                        "owner",
                        "attributes",
                        "hierarchies",
                        "fallbacks",
                        "experiments",
                        "rules");
    }

    /** By a rule for MX and one for US, for contexts that have this test's name; the release. */
    private long giveEachCountryItsHeadline() {
        client.put(name, """
                {"version": 1, "rules": [
                  {"id": "mx", "conditions": {"only": "%1$s", "country": "MX"}, "payload": {"headline": "Hola"}},
                  {"id": "us", "conditions": {"only": "%1$s", "country": "US"}, "payload": {"headline": "Hello"}}]}""".formatted(name));
        return client.activate(name, 1).body().path("release").asLong();
    }

    private Answer evaluate(String question, String... ifNoneMatch) {
        return client.evaluate(question.formatted(name), ifNoneMatch);
    }

    private String wall(Map<String, String> context) {
        return client.evaluate(context)
                .body()
                .path("adaptiveFields")
                .path("wall")
                .stringValue();
    }
}
