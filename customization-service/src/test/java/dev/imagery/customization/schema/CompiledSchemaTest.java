package dev.imagery.customization.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.imagery.rules.reading.schema.Misfit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CompiledSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CARD = """
            {"type": "object", "required": ["title", "links"], "additionalProperties": false, "properties": {
              "title": {"type": "string", "minLength": 1, "maxLength": 10},
              "kind": {"enum": ["video", "series"]},
              "stars": {"type": ["integer", "null"], "minimum": 1, "exclusiveMaximum": 6},
              "code": {"pattern": "^[A-Z]+$"},
              "even": {"multipleOf": 2},
              "one": {"const": 1},
              "when": {"format": "date"},
              "links": {"type": "array", "minItems": 1, "maxItems": 2, "uniqueItems": true, "items": {"$ref": "#/$defs/link"}}},
             "$defs": {"link": {"type": "object", "required": ["a/b"], "additionalProperties": false,
                                "properties": {"a/b": {"type": "string"}, "label": {"type": "string"}}}}}""";

    @Test
    void whatFitsHasNoMisfits() {
        assertThat(misfits(CARD, """
                        {"title": "Hi", "kind": "video", "stars": 5.0, "code": "AB", "even": 4, "one": 1.0, "links": [{"a/b": "x"}]}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "title": 7          | /title   | wrong-type       | a value of the type string
            "title": ""         | /title   | wrong-size       | at least 1 characters
            "title": "01234567890" | /title | wrong-size      | at most 10 characters
            "kind": "vidoe"     | /kind    | unknown-value    | one of video, series
            "stars": 1.5        | /stars   | wrong-type       | a value of the type integer, null
            "stars": 0          | /stars   | out-of-range     | a number of at least 1
            "stars": 6          | /stars   | out-of-range     | a number less than 6
            "code": "ab"        | /code    | malformed        | a string that matches ^[A-Z]+$
            "even": 3           | /even    | out-of-range     | a number that is a multiple of 2
            "one": 2            | /one     | unknown-value    | 1
            "titel": "x"        | /titel   | unknown-property | one of title, kind, stars, code, even, one, when, links
            "links": []         | /links   | wrong-size       | at least 1 elements
            "links": [{"a/b":"x"},{"a/b":"x"}] | /links | duplicate | elements that all differ
            "links": [{}]       | /links/0/a~1b | missing     | the property a/b
            "links": [{"a/b":1}] | /links/0/a~1b | wrong-type | a value of the type string
            "links": [{"a/b":"x","lable":"y"}] | /links/0/lable | unknown-property | one of a/b, label
            """)
    void aMisfitIsToldAsFaultsAre(String property, String pointer, String code, String expected) {
        ObjectNode value = (ObjectNode) JSON.readTree("{\"title\": \"Hi\", \"links\": [{\"a/b\": \"x\"}]}");
        value.setAll((ObjectNode) JSON.readTree("{" + property + "}"));

        assertThat(misfits(CARD, value.toString()))
                .extracting(Misfit::pointer, Misfit::code, Misfit::expected)
                .containsExactly(tuple(pointer, code, expected));
    }

    @Test
    void aNumberThatTheValidatorCannotTakeIsAMisfit() {
        assertThat(misfits("{\"type\": \"integer\", \"minimum\": 1}", "1e300"))
                .extracting(Misfit::code)
                .containsExactly("out-of-range");
    }

    @Test
    void allMisfitsAreToldAtOnce() {
        assertThat(misfits(CARD, "{\"kind\": 1, \"stars\": 9, \"when\": \"never\"}"))
                .extracting(Misfit::pointer)
                .as("a format says nothing about what is right, as the draft has it")
                .containsExactlyInAnyOrder("/title", "/links", "/kind", "/stars");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"not":{"type":"string"}}                        | "x"       | ``  | misfit
            {"contains":{"type":"string"}}                   | [1]       | ``  | misfit
            {"propertyNames":{"pattern":"^a"}}               | {"b":2}   | ``  | misfit
            {"items":false,"prefixItems":[true]}             | [1,2]     | ``  | misfit
            {"properties":{"b":false}}                       | {"b":2}   | /b  | misfit
            {"additionalProperties":false}                   | {"#b":2}  | /#b | unknown-property
            {"unevaluatedProperties":false}                  | {"b":2}   | /b  | unknown-property
            {"dependentRequired":{"b":["c"]}}                | {"b":2}   | /c  | missing
            {"if":{"required":["b"]},"then":{"required":["z"]}} | {"b":2} | /z | missing
            """)
    void everyKeywordHasItsMisfits(String schema, String value, String pointer, String code) {
        assertThat(misfits(schema, value))
                .extracting(Misfit::pointer, Misfit::code)
                .containsExactly(tuple(pointer, code));
    }

    /** Each step down is looked at twice as often as the one above. */
    @Test
    void aRunThatWouldTakeTooLongIsGivenUp() {
        String doubling = """
                {"anyOf": [{"items": {"$ref": "#"}, "type": "array", "minItems": 1}, {"items": {"$ref": "#"}, "type": "array", "minItems": 1}]}""";
        String deep = "[".repeat(30) + "]".repeat(30);

        assertThat(misfits(doubling, deep))
                .extracting(Misfit::pointer, Misfit::code)
                .containsExactly(tuple("", "too-complex"));
    }

    @Test
    void aValueHasADepthAndALength() {
        assertThat(misfits("true", "[".repeat(32) + "]".repeat(32))).isEmpty();
        assertThat(misfits("true", "[".repeat(33) + "]".repeat(33)))
                .extracting(Misfit::code)
                .containsExactly("too-deep");
        assertThat(misfits("true", "\"" + "a".repeat(65_534) + "\"")).isEmpty();
        assertThat(misfits("true", "\"" + "a".repeat(65_535) + "\""))
                .extracting(Misfit::code)
                .containsExactly("wrong-size");
    }

    private static List<Misfit> misfits(String schema, String value) {
        return new CompiledSchema(SchemaRulesTest.document(schema).tree(), SchemaRulesTest.USUAL)
                .misfits(SchemaRulesTest.document(value).tree());
    }
}
