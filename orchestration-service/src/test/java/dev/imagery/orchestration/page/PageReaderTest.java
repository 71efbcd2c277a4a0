package dev.imagery.orchestration.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.reading.Fault;
import dev.imagery.rules.reading.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    private static final String FLOW = """
            {"mode": "signup", "modes": {
               "plan": {"fields": {"next": {"type": "Action", "withFields": [], "mode": "signup"}}},
               "signup": {"fields": {
                 "zip": {"type": "StringField", "value": "", "required": true, "minLength": 5, "maxLength": 5},
                 "email": {"type": "StringField", "value": "a@b.example"},
                 "age": {"type": "NumberField", "value": null, "min": 0, "max": 150},
                 "seats": {"type": "NumberField", "value": 2.5},
                 "news": {"type": "BooleanField", "value": false},
                 "plan": {"type": "ChoiceField", "value": "basic", "options": ["basic", "premium"]},
                 "gift": {"type": "ChoiceField", "value": null, "options": ["card"]},
                 "nextAction": {"type": "Action", "withFields": ["email", "zip"], "mode": "plan"}}}},
             "fallback": {"headline": "Hi", "count": 3, "bold": true, "next": {"type": "Action", "withFields": ["email"]},
               "backgroundImage": {"type": "AssetReference", "renditions":
                 [{"encoding": "jpeg", "width": 1, "height": 1, "bytes": 9, "key": "pages/a.jpg"}]}}}
            """;

    @Test
    void aFlowOfModesIsRead() {
        PageDefinition page = accepted(FLOW);

        assertThat(page.modes().keySet()).containsExactly("plan", "signup");
        assertThat(page.firstMode().name()).isEqualTo("signup");
        assertThat(page.firstMode().fields().keySet())
                .as("in the order of the document")
                .containsExactly("zip", "email", "age", "seats", "news", "plan", "gift", "nextAction");
        assertThat(page.firstMode().fields().get("email"))
                .hasToString("{\"type\":\"StringField\",\"value\":\"a@b.example\"}");
        assertThat(page.fallback().keySet())
                .containsExactlyInAnyOrder("headline", "count", "bold", "next", "backgroundImage");
    }

    @Test
    void aPageOfOneModeNeedNotNameIt() {
        PageDefinition page = accepted("""
                {"fields": {"email": {"type": "StringField", "value": ""}, "nextAction": {"type": "Action", "withFields": ["email"]}}}
                """);

        assertThat(page.modes().keySet()).containsExactly("main");
        assertThat(page.firstMode().fields().keySet()).containsExactly("email", "nextAction");
        assertThat(page.fallback()).isEmpty();
    }

    @Test
    void aSingleModeIsTheFirst() {
        assertThat(accepted(
                                "{\"modes\": {\"signup\": {\"fields\": {\"a\": {\"type\": \"BooleanField\", \"value\": true}}}}}")
                        .first())
                .isEqualTo("signup");
    }

    @Test
    void theDocumentIsKeptWithoutWhiteSpaceAndInItsOrder() {
        assertThat(accepted("{ \"fields\": { \"b\": {\"value\": 1.50, \"type\": \"NumberField\"} } }")
                        .document())
                .isEqualTo("{\"fields\":{\"b\":{\"value\":1.50,\"type\":\"NumberField\"}}}");
        PageDefinition flow = accepted(FLOW);
        assertThat(accepted(flow.document())).isEqualTo(flow);
    }

    @Test
    void theExamplesAreWithoutFault() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("../docs/pages"))) {
            assertThat(examples)
                    .isNotEmpty()
                    .allSatisfy(example ->
                            assertThat(faults(Files.readString(example))).isEmpty());
        }
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(faults("""
                {"mode": "sigup", "fallbak": {}, "modes": {
                   "signup": {"fields": {
                     "email": {"type": "StringFeild", "value": ""},
                     "age": {"type": "NumberField", "value": "3", "min": 9, "max": 1},
                     "nextAction": {"type": "Action", "withFields": ["emial", "age", "age", "nextAction"], "mode": "plans"}}},
                   "plan": {"fields": {}, "title": "x"}}}
                """))
                .containsExactlyInAnyOrder(
                        "/fallbak unknown-property → fallback",
                        "/mode unknown-mode → signup",
                        "/modes/signup/fields/email/type unknown-value → StringField",
                        "/modes/signup/fields/age/min empty-range",
                        "/modes/signup/fields/age/value wrong-type",
                        "/modes/signup/fields/nextAction/withFields/0 unknown-field → email",
                        "/modes/signup/fields/nextAction/withFields/2 duplicate",
                        "/modes/signup/fields/nextAction/withFields/3 unknown-field",
                        "/modes/signup/fields/nextAction/mode unknown-mode → plan",
                        "/modes/plan/title unknown-property",
                        "/modes/plan/fields wrong-size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"StringField\"}|/value missing",
                "{\"value\": \"\"}|/type missing",
                "{\"type\": 1, \"value\": \"\"}|/type wrong-type",
                "{\"type\": \"StringField\", \"value\": null}|/value wrong-type",
                "{\"type\": \"StringField\", \"value\": \"abc\", \"maxLength\": 2}|/value wrong-size",
                "{\"type\": \"StringField\", \"value\": \"\", \"minLength\": 3, \"maxLength\": 2}|/minLength empty-range",
                "{\"type\": \"StringField\", \"value\": \"\", \"maxLength\": 0}|/maxLength out-of-range",
                "{\"type\": \"StringField\", \"value\": \"\", \"maxLength\": 10001}|/maxLength out-of-range",
                "{\"type\": \"StringField\", \"value\": \"\", \"minLength\": \"1\"}|/minLength wrong-type",
                "{\"type\": \"StringField\", \"value\": \"\", \"required\": \"yes\"}|/required wrong-type",
                "{\"type\": \"StringField\", \"value\": \"\", \"max\": 3}|/max unknown-property",
                "{\"type\": \"StringField\", \"value\": \"\\ud800\"}|/value malformed",
                "{\"type\": \"NumberField\", \"value\": 7, \"max\": 6}|/value out-of-range",
                "{\"type\": \"NumberField\", \"value\": 1e999}|/value out-of-range",
                "{\"type\": \"NumberField\", \"value\": null, \"min\": null}|/min wrong-type",
                "{\"type\": \"BooleanField\", \"value\": null}|/value wrong-type",
                "{\"type\": \"ChoiceField\", \"value\": null}|/options missing",
                "{\"type\": \"ChoiceField\", \"value\": null, \"options\": []}|/options wrong-size",
                "{\"type\": \"ChoiceField\", \"value\": null, \"options\": {}}|/options wrong-type",
                "{\"type\": \"ChoiceField\", \"value\": null, \"options\": [\"a\", \"a\"]}|/options/1 duplicate",
                "{\"type\": \"ChoiceField\", \"value\": \"basik\", \"options\": [\"basic\"]}|/value unknown-value → basic",
                "{\"type\": \"Action\"}|/withFields missing",
                "{\"type\": \"Action\", \"withFields\": \"email\"}|/withFields wrong-type",
                "{\"type\": \"Action\", \"withFields\": [\"a\"], \"mode\": \"main\"}|/mode unknown-mode",
                "\"\"| wrong-type",
            })
    void aFaultyFieldIsRefused(String fieldAndFault) {
        String[] parts = fieldAndFault.split("\\|");
        assertThat(faults("{\"fields\": {\"a\": {\"type\": \"BooleanField\", \"value\": true}, \"x\": " + parts[0]
                        + "}}"))
                .containsExactly("/fields/x" + parts[1]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]| wrong-type",
                "{}|/fields missing",
                "{\"modes\": []}|/modes wrong-type",
                "{\"modes\": {}}|/modes wrong-size",
                "{\"modes\": {\"a b\": {}}}|/modes/a b malformed",
                "{\"modes\": {\"a\": 1}}|/modes/a wrong-type",
                "{\"modes\": {\"a\": {}}}|/modes/a/fields missing",
                "{\"fields\": {\"a/b\": {\"type\": \"BooleanField\", \"value\": true}}}|/fields/a~1b malformed",
                "{\"mode\": \"a\", \"fields\": {\"a\": {\"type\": \"BooleanField\", \"value\": true}}}|/mode unknown-property",
                "{\"fields\": {\"a\": {\"type\": \"BooleanField\", \"value\": true}}, \"fallback\": []}|/fallback wrong-type",
            })
    void aFaultyPageIsRefused(String document) {
        String[] parts = document.split("\\|");
        assertThat(faults(parts[0])).contains(parts[1]);
    }

    @Test
    void severalModesNeedAFirstOne() {
        String fields = "{\"fields\": {\"a\": {\"type\": \"BooleanField\", \"value\": true}}}";

        assertThat(faults("{\"modes\": {\"a\": " + fields + ", \"b\": " + fields + "}}"))
                .containsExactly("/mode missing");
    }

    @Test
    void thereAreNotTooManyModesAndFields() {
        String field = "{\"type\": \"BooleanField\", \"value\": true}";

        assertThat(faults("{\"fields\": " + objectOf(101, field) + "}")).containsExactly("/fields wrong-size");
        assertThat(faults(
                        "{\"mode\": \"a0\", \"modes\": " + objectOf(21, "{\"fields\": {\"a\": " + field + "}}") + "}"))
                .containsExactly("/modes wrong-size");
    }

    @Test
    void theFallbackHasTheValuesOfRulesButNoJsonOfSchemas() {
        assertThat(faults("""
                {"fields": {"a": {"type": "BooleanField", "value": true}},
                 "fallback": {"list": [], "card": {"type": "Json", "schema": "hero-card@2", "value": {}},
                   "image": {"type": "AssetReference", "renditions": [{"encoding": "jpeg", "width": 1, "height": 0, "bytes": 1, "key": "a"}]},
                   "next": {"type": "Acton", "withFields": []}}}
                """))
                .containsExactlyInAnyOrder(
                        "/fallback/list wrong-type",
                        "/fallback/card/schema no-schemas",
                        "/fallback/image/renditions/0/height out-of-range",
                        "/fallback/next/type unknown-value → Action");
    }

    private static String objectOf(int properties, String value) {
        return IntStream.range(0, properties)
                .mapToObj(i -> "\"a" + i + "\": " + value)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static PageDefinition accepted(String document) {
        return switch (read(document)) {
            case Reading.Accepted<PageDefinition>(PageDefinition page) -> page;
            case Reading.Refused<PageDefinition> refused -> throw new AssertionError(refused.faults());
        };
    }

    private static List<String> faults(String document) {
        return switch (read(document)) {
            case Reading.Accepted<PageDefinition> accepted -> List.of();
            case Reading.Refused<PageDefinition>(var faults, int total) ->
                faults.stream().map(PageReaderTest::told).toList();
        };
    }

    private static String told(Fault fault) {
        return fault.pointer() + " " + fault.code() + (fault.suggestion() == null ? "" : " → " + fault.suggestion());
    }

    private static Reading<PageDefinition> read(String document) {
        return PageReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
