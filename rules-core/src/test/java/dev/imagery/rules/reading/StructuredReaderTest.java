package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.SchemaVersion;
import dev.imagery.rules.reading.schema.Misfit;
import dev.imagery.rules.reading.schema.SchemaCheck;
import dev.imagery.rules.reading.schema.SchemaLookup;
import dev.imagery.rules.reading.schema.Schemas;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructuredReaderTest {

    /** One schema of two versions, that knows a title of the second alone. */
    private static Schemas heroCards(SchemaCheck newest) {
        return (name, version) -> {
            if (!name.equals("hero-card") || version.orElse(2) > 2) {
                return new SchemaLookup.Missing("unknown-schema", "a registered schema", List.of("hero-card", "tile"));
            }
            int meant = version.orElse(2);
            return new SchemaLookup.Found(meant, meant == 2 ? newest : SchemaCheck.NONE);
        };
    }

    @Test
    void aSchemaWithoutItsVersionIsTheNewestAndStaysIt() {
        assertThat(value("{\"type\": \"Json\", \"schema\": \"hero-card\", \"value\": {\"title\": \"Hi\"}}"))
                .isEqualTo(new AdaptiveValue.Structured(new SchemaVersion("hero-card", 2), "{\"title\":\"Hi\"}"));
        assertThat(value("{\"type\": \"Json\", \"schema\": \"hero-card@1\", \"value\": null}"))
                .isEqualTo(new AdaptiveValue.Structured(new SchemaVersion("hero-card", 1), "null"));
    }

    @Test
    void whatMeansTheSameIsTheSameText() {
        assertThat(value("""
                        {"type": "Json", "schema": "hero-card", "value": {"b": [1.0, 1e2, -0.0, 1e30], "a": {"d": true, "c": "\\u00e9/\\""}}}"""))
                .isEqualTo(value("""
                        {"value": {"a": {"c": "é/\\"", "d": true}, "b": [1, 100, 0, 1000e27]}, "schema": "hero-card@2", "type": "Json"}"""))
                .isEqualTo(new AdaptiveValue.Structured(
                        new SchemaVersion("hero-card", 2),
                        "{\"a\":{\"c\":\"é/\\\"\",\"d\":true},\"b\":[1,100,0,1E+30]}"));
    }

    @Test
    void everyMisfitIsToldWithItsPlaceWhatWasFoundAndTheNearestName() {
        SchemaCheck check = value -> List.of(
                new Misfit("/title", "wrong-type", "a string", List.of()),
                new Misfit("/links/0/kin~1d", "unknown-value", "one of video, series", List.of("video", "series")),
                new Misfit("/url", "missing", "the property url", List.of()),
                new Misfit(
                        "/subtitel", Misfit.UNKNOWN_PROPERTY, "one of title, subtitle", List.of("title", "subtitle")));

        assertThat(faults(heroCards(check), """
                        {"type": "Json", "schema": "hero-card",
                         "value": {"title": 7, "links": [{"kin/d": "vidoe"}], "subtitel": {}}}"""))
                .containsExactly(
                        new Fault("/rules/0/payload/x/value/title", "wrong-type", 7L, "a string", null),
                        new Fault(
                                "/rules/0/payload/x/value/links/0/kin~1d",
                                "unknown-value",
                                "vidoe",
                                "one of video, series",
                                "video"),
                        new Fault("/rules/0/payload/x/value/url", "missing", null, "the property url", null),
                        new Fault(
                                "/rules/0/payload/x/value/subtitel",
                                "unknown-property",
                                "subtitel",
                                "one of title, subtitle",
                                "subtitle"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schema":"hero-crad","value":1          | /schema  | unknown-schema   | hero-card
            "schema":"hero-card@3","value":1        | /schema  | unknown-schema   | hero-card
            "schema":"Hero card","value":1          | /schema  | malformed        |
            "schema":"hero-card@0","value":1        | /schema  | malformed        |
            "schema":"hero-card@","value":1         | /schema  | malformed        |
            "schema":2,"value":1                    | /schema  | wrong-type       |
            "value":1                               | /schema  | missing          |
            "schema":"hero-card"                    | /value   | missing          |
            "schema":"hero-card","value":1,"vlaue":1| /vlaue   | unknown-property | value
            "schema":"hero-card","value":[1e999]    | /value/0 | out-of-range     |
            "schema":"hero-card","value":["\\ud800"] | /value/0 | malformed        |
            """)
    void oneFaultOfAValue(String properties, String pointer, String code, String suggestion) {
        assertThat(faults(heroCards(SchemaCheck.NONE), "{\"type\":\"Json\"," + properties + "}"))
                .extracting(Fault::pointer, Fault::code, Fault::suggestion)
                .containsExactly(tuple("/rules/0/payload/x" + pointer, code, suggestion));
    }

    @Test
    void withoutARegistryItIsRefused() {
        assertThat(faults(Schemas.none(), "{\"type\": \"Json\", \"schema\": \"hero-card@2\", \"value\": 1}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/rules/0/payload/x/schema", "no-schemas"));
    }

    @Test
    void whatWasHeldAgainstItsSchemaBeforeStatesTheVersion() {
        assertThat(Schemas.stated().find("hero-card", OptionalInt.of(9)))
                .isEqualTo(new SchemaLookup.Found(9, SchemaCheck.NONE));
        assertThat(faults(Schemas.stated(), "{\"type\": \"Json\", \"schema\": \"hero-card\", \"value\": 1}"))
                .extracting(Fault::code)
                .containsExactly("malformed");
    }

    private static AdaptiveValue value(String value) {
        return switch (read(heroCards(SchemaCheck.NONE), value)) {
            case Reading.Accepted<RuleSetDraft>(RuleSetDraft draft) ->
                draft.rules().getFirst().payload().get("x");
            case Reading.Refused<RuleSetDraft> refused -> throw new AssertionError(refused);
        };
    }

    private static List<Fault> faults(Schemas schemas, String value) {
        return ((Reading.Refused<RuleSetDraft>) read(schemas, value)).faults();
    }

    private static Reading<RuleSetDraft> read(Schemas schemas, String value) {
        String document = "{\"rules\": [{\"id\": \"a\", \"payload\": {\"x\": " + value + "}}]}";
        return new RuleSetReader(RuleLimits.USUAL, () -> schemas)
                .read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
