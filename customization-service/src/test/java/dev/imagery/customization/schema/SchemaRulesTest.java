package dev.imagery.customization.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.reading.JsonDocument;
import dev.imagery.rules.reading.Reading;
import dev.imagery.rules.reading.schema.Misfit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class SchemaRulesTest {

    static final SchemaSettings USUAL = settings(500);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "{}",
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"https://example.com/card\", \"type\": \"object\"}",
                "{\"properties\": {\"$ref\": {\"type\": \"string\"}, \"pattern\": {\"type\": \"string\"}}}",
                "{\"const\": {\"$ref\": \"https://example.com/other\"}, \"examples\": [{\"$id\": \"x\"}]}",
                "{\"$defs\": {\"a/b\": {\"$anchor\": \"link\"}}, \"anyOf\": [{\"$ref\": \"#/$defs/a~1b\"}, {\"$ref\": \"#link\"}]}",
                "{\"properties\": {\"children\": {\"items\": {\"$ref\": \"#\"}}}}",
                "{\"patternProperties\": {\"^x-\": true}, \"x-ours\": {\"$ref\": 7}}"
            })
    void theseCanBeRegistered(String schema) {
        assertThat(misfits(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"$ref":"https://example.com/other"}            | /$ref                     | unknown-reference
            {"$ref":"other.json#/a"}                        | /$ref                     | unknown-reference
            {"$ref":"classpath:application.yml"}            | /$ref                     | unknown-reference
            {"$ref":"file:///etc/passwd"}                   | /$ref                     | unknown-reference
            {"items":{"$dynamicRef":"#nowhere"}}            | /items/$dynamicRef        | unknown-reference
            {"x":{"y":{}},"items":{"$ref":"#/x/y"}}         | /items/$ref               | unknown-reference
            {"$ref":"#"}                                    | ``                        | cycle
            {"$schema":"http://json-schema.org/draft-07/schema#"} | /$schema            | unknown-value
            {"items":{"$id":"https://example.com/x"}}       | /items/$id                | out-of-place
            {"pattern":"(?=a)b"}                            | /pattern                  | malformed
            {"patternProperties":{"(a":{}}}                 | /patternProperties/(a     | malformed
            {"minLength":-1}                                | /minLength                | out-of-range
            {"required":"title"}                            | /required                 | wrong-type
            {"properties":{"a":{"maxItems":"3"}}}           | /properties/a/maxItems    | wrong-type
            7                                               | ``                        | wrong-type
            """)
    void oneFaultOfASchema(String schema, String pointer, String code) {
        assertThat(misfits(schema)).extracting(Misfit::pointer, Misfit::code).containsExactly(tuple(pointer, code));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(misfits("""
                        {"required": 1, "properties": {"a": {"$ref": "#/$defs/lnk"}, "b": {"pattern": "("}}, "$defs": {"link": {}}}"""))
                .extracting(Misfit::pointer)
                .containsExactlyInAnyOrder("/required", "/properties/a/$ref", "/properties/b/pattern");
    }

    @Test
    void aReferenceThatLeadsNowhereIsToldWithThoseThatThereAre() {
        assertThat(misfits("{\"$ref\": \"#/$defs/lnk\", \"$defs\": {\"link\": {}}}")
                        .getFirst()
                        .known())
                .contains("#/$defs/link");
    }

    @Test
    void aCycleThatNoValueEndsIsToldInWords() {
        assertThat(misfits("""
                        {"$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"if": {"$ref": "#/$defs/a"}}}}"""))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.expected())
                        .contains("#/$defs/a, then #/$defs/a/allOf/0, then #/$defs/b, then #/$defs/b/if"));
    }

    @Test
    void aSchemaHasADepthAndANumberOfSchemas() {
        assertThat(misfits("{\"items\":".repeat(32) + "true" + "}".repeat(32))).isEmpty();
        assertThat(misfits("{\"items\":".repeat(33) + "true" + "}".repeat(33)))
                .extracting(Misfit::code)
                .containsExactly("too-deep");
        assertThat(misfits(properties(499))).isEmpty();
        assertThat(misfits(properties(500))).extracting(Misfit::code).containsExactly("wrong-size");
    }

    @Test
    void aSchemaOfAllThatMayBeInALongChainCanBeRegisteredAndUsed() {
        String chain = IntStream.range(0, 998)
                .mapToObj(i -> "\"d%d\":{\"$ref\":\"#/$defs/d%d\"}".formatted(i, i + 1))
                .collect(Collectors.joining(",", "{\"$defs\":{", ",\"d998\":{\"type\":\"string\"}}}"));

        assertThat(new SchemaRules(settings(1_000)).misfits(document(chain))).isEmpty();
    }

    @Test
    void aNumberThatTheValidatorCannotTakeIsAFaultOfTheSchema() {
        assertThat(misfits("{\"minLength\": 1e300}")).extracting(Misfit::code).containsExactly("out-of-range");
    }

    private static SchemaSettings settings(int subschemas) {
        return new SchemaSettings(DataSize.ofKilobytes(64), subschemas, 32, 65_536, 500_000);
    }

    private static String properties(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"p" + i + "\":true")
                .collect(Collectors.joining(",", "{\"properties\":{", "}}"));
    }

    static JsonDocument document(String json) {
        return switch (JsonDocument.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
            case Reading.Accepted<JsonDocument>(JsonDocument document) -> document;
            case Reading.Refused<JsonDocument> refused -> throw new AssertionError(refused);
        };
    }

    private static List<Misfit> misfits(String schema) {
        return new SchemaRules(USUAL).misfits(document(schema));
    }
}
