package dev.imagery.customization.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.customization.CustomizationClient;
import dev.imagery.customization.CustomizationClient.Answer;
import dev.imagery.customization.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class ExperimentHttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry metrics;

    private final String name = CustomizationClient.newName();
    private final String tone = "tone-" + name;
    private final String visitor = "visitor-" + name;
    private CustomizationClient client;

    @BeforeEach
    void connect() {
        client = new CustomizationClient(port);
    }

    private String set(String cells) {
        return """
                {"experiments": {"%s": {"by": "%s", "cells": %s, "forced": {"bold": ["qa-1"]}}},
                 "rules": [{"id": "bold", "conditions": {"%s": "bold"}, "payload": {"headline-%s": "Bold!"}},
                           {"id": "everyone", "conditions": {"%s": {"not": "nobody"}}, "payload": {"headline-%s": "Hello"}}]}""".formatted(tone, visitor, cells, tone, name, visitor, name);
    }

    private Answer ask(Map<String, String> context) {
        return client.evaluate(context);
    }

    private Map<String, String> cells(int visitors) {
        var cells = new TreeMap<String, String>();
        for (int i = 0; i < visitors; i++) {
            String key = "v" + i;
            ask(Map.of(visitor, key))
                    .body()
                    .path("experiments")
                    .forEach(part -> cells.put(key, part.path("cell").asString()));
        }
        return cells;
    }

    private JsonNode version(long version) {
        return client.get("/v1/rulesets/" + name + "/versions/" + version).body();
    }

    @Test
    void whoIsInACellGetsWhatRulesGiveItAndIsToldSo() {
        client.put(name, set("{\"control\": 0, \"bold\": 100}"));
        client.activate(name, 1);

        Answer answer = ask(Map.of(visitor, "v1"));

        assertThat(answer.body().path("adaptiveFields").path("headline-" + name).asString())
                .isEqualTo("Bold!");
        assertThat(answer.body().path("experiments")).isEqualTo(JSON.readTree("""
                [{"attribute": "%s", "cell": "bold", "forced": false, "exposed": false}]""".formatted(tone)));
        assertThat(ask(Map.of("country", "US")).body().has("experiments")).isFalse();
    }

    @Test
    void theNextVersionGoesOnFromTheActiveOneSoThatOnlyThoseMoveWhoHaveTo() {
        client.put(name, set("{\"control\": 50, \"bold\": 50}"));
        client.activate(name, 1);
        Map<String, String> first = cells(60);
        client.put(name, set("{\"control\": 20, \"bold\": 80}"));
        client.activate(name, 2);
        Map<String, String> second = cells(60);
        client.put(name, set("{\"control\": 50, \"bold\": 50}"));
        client.activate(name, 3);

        assertThat(first.values()).contains("control", "bold");
        first.forEach((key, cell) -> assertThat(
                        cell.equals("bold") && !second.get(key).equals("bold"))
                .isFalse());
        assertThat(cells(60)).isEqualTo(first);
        assertThat(version(3).path("experiments").path(tone).path("before")).isEqualTo(JSON.readTree("""
                [{"control": 50, "bold": 50}, {"control": 20, "bold": 80}]"""));
    }

    @Test
    void aDraftThatWasNeverActiveIsNoStepOnTheWay() {
        client.put(name, set("{\"control\": 50, \"bold\": 50}"));
        client.activate(name, 1);
        client.put(name, set("{\"control\": 0, \"bold\": 100}"));
        client.put(name, set("{\"control\": 40, \"bold\": 60}"));

        assertThat(version(3).path("experiments").path(tone).path("before"))
                .isEqualTo(JSON.readTree("[{\"control\": 50, \"bold\": 50}]"));
    }

    @Test
    void theSameAgainIsTheSameVersionWhateverIsActiveByThen() {
        String first = set("{\"control\": 50, \"bold\": 50}");
        String second = set("{\"control\": 40, \"bold\": 60}");
        client.put(name, first);
        client.activate(name, 1);
        client.put(name, second.replaceFirst("\\{", "{\"version\": 2, "));
        client.activate(name, 2);

        assertThat(client.put(name, second).status()).isEqualTo(200);
        assertThat(client.put(name, second.replaceFirst("\\{", "{\"version\": 2, "))
                        .status())
                .isEqualTo(200);
        assertThat(client.put(name, first.replaceFirst("\\{", "{\"version\": 1, "))
                        .status())
                .isEqualTo(200);
        assertThat(client.put(name, first.replaceFirst("\\{", "{\"version\": 2, "))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aDraftThatIsLookedAtDealsAsItWouldWhenItWereHandedIn() {
        client.put(name, set("{\"control\": 50, \"bold\": 50}"));
        client.activate(name, 1);
        Map<String, String> contexts = new HashMap<>();
        Map<String, String> before = cells(40);
        before.forEach((key, cell) -> contexts.put(key, "{\"%s\": \"%s\"}".formatted(visitor, key)));

        Answer answer = client.send("POST", "/v1/what-if", """
                {"ruleSet": "%s", "draft": %s, "contexts": [%s]}""".formatted(
                        name, set("{\"control\": 60, \"bold\": 40}"), String.join(", ", contexts.values())));

        answer.body()
                .path("answers")
                .forEach(each -> each.path("changes")
                        .forEach(change -> assertThat(
                                        change.path("before").path("value").asString())
                                .isEqualTo("Bold!")));
        assertThat(answer.body().path("changed").asInt()).isBetween(1, 15);
    }

    @Test
    void exposuresAreCountedByCellWithoutTesters() {
        client.put(name, set("{\"control\": 99.99, \"bold\": 0.01}"));
        client.activate(name, 1);

        ask(Map.of(visitor, "v1"));
        ask(Map.of(visitor, "v2"));
        Answer tester = ask(Map.of(visitor, "qa-1"));
        ask(Map.of(visitor, "v3", tone, "bold"));

        assertThat(tester.body().path("experiments").path(0).path("forced").asBoolean())
                .isTrue();
        assertThat(metrics.get("imagery.experiment.exposures")
                        .tags("experiment", tone, "cell", "control")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(metrics.find("imagery.experiment.exposures")
                        .tags("experiment", tone, "cell", "bold")
                        .counter())
                .isNull();
    }

    @Test
    void aVisitCountsOnceWhateverTheNumberOfItsContexts() {
        client.put(name, """
                {"experiments": {"%1$s": {"by": "%2$s", "cells": {"control": 99.99, "bold": 0.01}, "forced": {"bold": ["qa-1"]}}},
                 "rules": [{"id": "small", "conditions": {"%1$s": "control", "size": "s"}, "payload": {"wall-%3$s": "small"}},
                           {"id": "large", "conditions": {"%1$s": "control", "size": "l"}, "payload": {"wall-%3$s": "large"}},
                           {"id": "bold", "conditions": {"%1$s": "bold"}, "payload": {"wall-%3$s": "bold"}}]}""".formatted(tone, visitor, name));
        client.activate(name, 1);

        Answer answer = client.evaluate("""
                {"visits": [
                  {"contexts": [{"%1$s": "v1", "size": "s"}, {"%1$s": "v1", "size": "l"}, {"%1$s": "v1", "size": "l"}]},
                  {"contexts": [{"%1$s": "v2", "size": "s"}, {"%1$s": "v2", "size": "l"}]},
                  {"contexts": [{"%1$s": "qa-1", "size": "s"}]}]}""".formatted(visitor));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("visits")).isEqualTo(JSON.readTree("[[0, 1, 1], [0, 1], [2]]"));
        assertThat(answer.body().path("answers").path(0).path("experiments"))
                .isEqualTo(JSON.readTree("""
                [{"attribute": "%s", "cell": "control", "forced": false, "exposed": true}]""".formatted(tone)));
        assertThat(exposures("control")).isEqualTo(2);
        client.evaluate("""
                {"contexts": [{"%1$s": "v1", "size": "s"}, {"%1$s": "v1", "size": "l"}]}""".formatted(visitor));
        assertThat(exposures("control")).as("contexts that nothing connects").isEqualTo(4);
    }

    private double exposures(String cell) {
        return metrics.get("imagery.experiment.exposures")
                .tags("experiment", tone, "cell", cell)
                .counter()
                .count();
    }

    @Test
    void everyFaultOfAnExperimentIsTold() {
        Answer answer = client.put(name, """
                {"experiments": {"tone": {"by": "visitor", "cells": {"bold": 60, "calm": 40.001, "loud": 50}, "forcd": {}},
                                 "size": {"cells": {"big": 60, "small": 50}, "forced": {"bg": ["a"], "big": ["b"], "small": ["b"]}},
                                 "two": {"by": "one", "cells": {"x": 1}}, "one": {"by": "visitor", "cells": {"y": 1}}},
                 "rules": []}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers())
                .containsExactlyInAnyOrder(
                        "/experiments/tone/forcd",
                        "/experiments/tone/cells/calm",
                        "/experiments/tone/cells",
                        "/experiments/size/by",
                        "/experiments/size/cells",
                        "/experiments/size/forced/bg",
                        "/experiments/size/forced/small",
                        "/experiments/two/by");
    }

    @Test
    void aConditionOnACellThatThereIsNotIsAFault() {
        Answer answer = client.put(name, """
                {"experiments": {"tone": {"by": "visitor", "cells": {"bold": 60}}},
                 "rules": [{"id": "a", "conditions": {"tone": ["bold", "blod"]}, "payload": {"x": 1}}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("faults").path(0).path("pointer").asString())
                .isEqualTo("/rules/0/conditions/tone");
        assertThat(answer.body().path("faults").path(0).toString())
                .contains("blod")
                .contains("bold");
    }
}
