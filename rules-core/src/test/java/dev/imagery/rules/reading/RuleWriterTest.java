package dev.imagery.rules.reading;

import static dev.imagery.rules.RuleFixtures.rule;
import static dev.imagery.rules.RuleFixtures.text;
import static dev.imagery.rules.RuleFixtures.wall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.Declarations;
import dev.imagery.rules.model.Rendition;
import dev.imagery.rules.model.Rule;
import dev.imagery.rules.model.SchemaVersion;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RuleWriterTest {

    private static final List<Rule> RULES = List.of(
            rule("b", -4, "language=fr|en", "country=US"),
            rule(
                    "a",
                    0,
                    Map.of(
                            "image",
                            new AdaptiveValue.AssetReference(
                                    List.of(new Rendition("webp", 1, 2, 3_000_000_000L, "assets/x.webp")),
                                    "\"quoted\" 日本",
                                    null),
                            "action",
                            new AdaptiveValue.Action(List.of("email", "name")),
                            "ratio",
                            new AdaptiveValue.Numeric(new BigDecimal("0.1000000000000000055511151231257827")),
                            "card",
                            new AdaptiveValue.Structured(
                                    new SchemaVersion("hero-card", 2), "{\"title\":\"\\\"Hi\\\"\"}"),
                            "wall",
                            wall(3),
                            "dark",
                            new AdaptiveValue.Flag(false),
                            "title",
                            text("Hi"))));

    @Test
    void theSameRulesAreAlwaysTheSameText() {
        assertThat(written(RULES)).isEqualTo("""
                [{"id":"a","conditions":{},"priority":0,"payload":{\
                "action":{"type":"Action","withFields":["email","name"]},\
                "card":{"type":"Json","schema":"hero-card@2","value":{"title":"\\"Hi\\""}},"dark":false,\
                "image":{"type":"AssetReference","renditions":[{"encoding":"webp","width":1,"height":2,\
                "bytes":3000000000,"key":"assets/x.webp"}],"altText":"\\"quoted\\" 日本"},\
                "ratio":0.1000000000000000055511151231257827,"title":"Hi",\
                "wall":{"type":"AssetReference","renditions":[{"encoding":"jpeg","width":1920,"height":1080,\
                "bytes":90210,"key":"assets/1.jpg"}],"altText":"A wall","dominantColour":"#1a2b3c",\
                "placeholder":"3/cJPJqAh4eAiIiIiHeAgAj4eA==","hitMap":"hit-maps/%s.json",\
                "safeAreas":[{"x":96,"y":324,"width":768,"height":432},{"x":0,"y":1000,"width":1920,"height":80}],\
                "contrast":{"worst":4.61,"mean":9.2},"groupVersion":3}}},\
                {"id":"b","conditions":{"country":"US","language":["en","fr"]},"priority":-4,\
                "payload":{"headline":"b"}}]""".formatted("ab".repeat(32)));
        assertThat(written(RULES.reversed())).isEqualTo(written(RULES));
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameRules() {
        byte[] text = written(RULES).getBytes(StandardCharsets.UTF_8);

        assertThat(new RuleSetReader(RuleLimits.NONE, Schemas::stated)
                        .readRules(new ByteArrayInputStream(text), Declarations.NONE))
                .isEqualTo(new Reading.Accepted<>(List.of(RULES.get(1), RULES.get(0))));
    }

    @Test
    void anyMapperThatKnowsTheModuleWritesAdaptiveValues() {
        JsonMapper mapper =
                JsonMapper.builder().addModule(new AdaptiveValueModule()).build();

        assertThat(mapper.writeValueAsString(Map.of("nextAction", new AdaptiveValue.Action(List.of("email")))))
                .isEqualTo("{\"nextAction\":{\"type\":\"Action\",\"withFields\":[\"email\"]}}");
    }

    private static String written(List<Rule> rules) {
        var out = new ByteArrayOutputStream();
        RuleWriter.write(rules, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
