package dev.imagery.dsl.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingDocumentsTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void aRecipeSaysTheSameInJsonAndInYaml() {
        var json = tree("""
                {"titleIds": [12345, 23456], "countries": ["NO"], "type": "perspective", "safeArea": {"left": 0.5}, "name": null}
                """);
        var yaml = tree("""
                # What Norway sees.
                titleIds: [12345, 23456]
                countries:
                - NO   # a country, not "false"
                type: perspective
                safeArea:
                  left: 0.5
                name: ~
                """);

        assertThat(yaml).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"a\": 1}', JSON",
        "'[1]', JSON",
        "' \t\r\n{}', JSON",
        "'\uFEFF{}', JSON",
        "'a: 1', YAML",
        "'# {\na: 1', YAML",
        "'\"a\": 1', YAML",
        "'- 1', YAML",
        "'', YAML"
    })
    void theFormatIsSeenFromTheFirstCharacter(String text, Format format) {
        assertThat(Format.of(text)).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO",
                "on",
                "yes",
                "y",
                "2026-01-01",
                "2026-01-01T00:00:00Z",
                "1_000",
                "0b11",
                "12:30",
                "-0x1F",
                "0o8",
                "1.2.3",
                "Null.",
                "tRue"
            })
    void inYamlEverythingIsTextThatTheCoreSchemaDoesNotName(String text) {
        assertThat(tree("a: " + text).get("a"))
                .isEqualTo(MAPPER.getNodeFactory().stringNode(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0o17 | 15",
                "0x1F | 31",
                "010 | 10",
                "+5 | 5",
                "-0 | 0",
                "9999999999 | 9999999999",
                "123456789012345678901234567890 | 123456789012345678901234567890",
                "True | true",
                "FALSE | false",
                "Null | null",
                "~ | null",
                "'' | null",
                "!!str 5 | \"5\"",
                "! 5 | \"5\"",
                "!!int \"0x1F\" | 31",
                "!!null '' | null",
                "!!bool \"true\" | true",
                "'\"5\"' | \"5\"",
                "!!seq [] | []",
                "!!map {} | {}"
            })
    void inYamlPlainScalarsAndTagsMeanWhatTheCoreSchemaSays(String yaml, String json) {
        assertThat(tree("a: " + yaml)).isEqualTo(tree("{\"a\": " + json + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".5", "1.", "1.50", "1e3", "-1.5E-3", "+.5"})
    void inYamlDecimalsAreAsExactAsWritten(String text) {
        var node = tree("a: " + text).get("a");

        assertThat(node.isBigDecimal()).isTrue();
        assertThat(node.decimalValue()).isEqualTo(new BigDecimal(text));
    }

    @Test
    void inYamlNamesOfFieldsAreTheirText() {
        assertThat(tree("1: a\ntrue: b\n~: c\n0x10: d\n'': e"))
                .isEqualTo(tree("{\"1\": \"a\", \"true\": \"b\", \"~\": \"c\", \"0x10\": \"d\", \"\": \"e\"}"));
    }

    @Test
    void inYamlAliasesRepeatWhatTheyName() {
        assertThat(tree("a: &x [1, {b: &y 2}]\nc: *x\nd: *y\ne: &x 3\nf: *x"))
                .isEqualTo(tree("{\"a\": [1, {\"b\": 2}], \"c\": [1, {\"b\": 2}], \"d\": 2, \"e\": 3, \"f\": 3}"));
    }

    @Test
    void whatAliasesRepeatCanBeChangedEachByItself() {
        var tree = tree("a: &x {b: 1}\nc: *x");
        tree.withObject("/a").put("b", 2);

        assertThat(tree.at("/c/b").intValue()).isEqualTo(1);
    }

    @Test
    void numbersAreNodesOfTheSmallestType() {
        var tree = tree("[1, 2147483648, -2147483649, 9223372036854775807, 9223372036854775808, 0.5, 1e2, 100.0]");

        assertThat(IntStream.range(0, tree.size()).mapToObj(tree::get).map(JsonNode::numberType))
                .extracting(Enum::name)
                .containsExactly(
                        "INT", "LONG", "LONG", "LONG", "BIG_INTEGER", "BIG_DECIMAL", "BIG_DECIMAL", "BIG_DECIMAL");
    }

    @ParameterizedTest
    @EnumSource
    void readsTextsOfAMegabyte(Format format) {
        var element = "[\"0123456789\", 12345],\n";
        var text = "[" + element.repeat(DocumentReader.MAX_LENGTH / element.length() - 1) + "0]";

        assertThat(text).hasSizeGreaterThan(1_000_000);
        var read = (DocumentReading.Read) DocumentReader.read(text, format);
        int last = read.document().tree().size() - 1;
        assertThat(read.document().positions().of("/" + (last - 1)).line()).isEqualTo(last);
    }

    private static JsonNode tree(String text) {
        var reading = DocumentReader.read(text);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return ((DocumentReading.Read) reading).document().tree();
    }
}
