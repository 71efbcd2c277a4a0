package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagery.rules.evaluation.Context;
import dev.imagery.rules.expectation.Expectation;
import dev.imagery.rules.model.AdaptiveValue;
import dev.imagery.rules.model.SchemaVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ExpectationsReaderTest {

    private static final ExpectationsReader READER = new ExpectationsReader(RuleLimits.USUAL, 3);
    private static final String WHOLE = """
            {"tests": [
              {"name": "Japan sees its own", "context": {"language": "ja", "country": "JP"},
               "expect": {"headline": "Kon'nichiwa", "callToAction": null, "rows": 1.50,
                          "heroCard": {"type": "Json", "schema": "hero-card@2", "value": {"b": 1, "a": [2.0]}},
                          "nextAction": {"type": "Action", "withFields": ["email"]}},
               "rules": {"headline": "copy/jp"}},
              {"name": "Nobody", "context": {}, "expect": {"headline": "Hello"}}]}""";

    @Test
    void testsAreReadInTheirOrder() {
        assertThat(read(WHOLE))
                .isEqualTo(new Reading.Accepted<>(List.of(
                        Expectation.of(
                                "Japan sees its own",
                                new Context(Map.of("country", "JP", "language", "ja")),
                                Map.of(
                                        "headline", Optional.of(new AdaptiveValue.Text("Kon'nichiwa")),
                                        "callToAction", Optional.empty(),
                                        "rows", Optional.of(new AdaptiveValue.Numeric(new BigDecimal("1.5"))),
                                        "heroCard",
                                                Optional.of(new AdaptiveValue.Structured(
                                                        new SchemaVersion("hero-card", 2), "{\"a\":[2],\"b\":1}")),
                                        "nextAction", Optional.of(new AdaptiveValue.Action(List.of("email")))),
                                Map.of("headline", "copy/jp")),
                        Expectation.of(
                                "Nobody",
                                new Context(Map.of()),
                                Map.of("headline", Optional.of(new AdaptiveValue.Text("Hello"))),
                                Map.of()))));
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        List<Expectation> tests = ((Reading.Accepted<List<Expectation>>) read(WHOLE)).value();
        var written = new ByteArrayOutputStream();

        ExpectationsWriter.write(tests, written);

        assertThat(read(written.toString(StandardCharsets.UTF_8))).isEqualTo(new Reading.Accepted<>(tests));
        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "{\"tests\":[{\"name\":\"Japan sees its own\",\"context\":{\"country\":\"JP\",\"language\":\"ja\"},"
                                + "\"expect\":{\"callToAction\":null,\"headline\":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                                     | ``                       | wrong-type
            {}                                                                     | /tests                   | missing
            {"tests": {}}                                                          | /tests                   | wrong-type
            {"tests": [], "test": 1}                                               | /test                    | unknown-property
            {"tests": [7]}                                                         | /tests/0                 | wrong-type
            {"tests": [{"context": {}, "expect": {"a": 1}}]}                       | /tests/0/name            | missing
            {"tests": [{"name": "", "context": {}, "expect": {"a": 1}}]}           | /tests/0/name            | wrong-size
            {"tests": [{"name": "t", "expect": {"a": 1}}]}                         | /tests/0/context         | missing
            {"tests": [{"name": "t", "context": {"c": 1}, "expect": {"a": 1}}]}    | /tests/0/context/c       | wrong-type
            {"tests": [{"name": "t", "context": {}}]}                              | /tests/0/expect          | missing
            {"tests": [{"name": "t", "context": {}, "expect": {}}]}                | /tests/0/expect          | wrong-size
            {"tests": [{"name": "t", "context": {}, "expect": {"7": 1}}]}          | /tests/0/expect/7        | malformed
            {"tests": [{"name": "t", "context": {}, "expect": {"a": []}}]}         | /tests/0/expect/a        | wrong-type
            {"tests": [{"name": "t", "context": {}, "expect": {"a": {"type": "X"}}}]} | /tests/0/expect/a/type | unknown-value
            {"tests": [{"name": "t", "context": {}, "expect": {"a": 1}, "rules": {}}]} | /tests/0/rules       | wrong-size
            {"tests": [{"name": "t", "context": {}, "expect": {"a": 1}, "rules": {"a": null}}]} | /tests/0/rules/a | wrong-type
            {"tests": [{"name": "t", "context": {}, "expect": {"a": 1}, "rule": {}}]} | /tests/0/rule          | unknown-property
            """)
    void oneFaultOfADocument(String document, String pointer, String code) {
        assertThat(faults(document)).containsExactly(pointer + " " + code);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults("""
                {"tests": [
                  {"name": 7, "context": [], "expect": {"a": []}},
                  {"name": "t", "context": {}, "expect": {"a": 1}},
                  {"name": "t", "context": {}, "expect": {"a": 1}, "rulez": {"a": "r"}}], "testz": []}"""))
                .containsExactly(
                        "/tests/0/name wrong-type",
                        "/tests/0/context wrong-type",
                        "/tests/0/expect/a wrong-type",
                        "/tests/2/rulez unknown-property",
                        "/testz unknown-property");
    }

    @Test
    void namesAreUnique() {
        String test = "{\"name\": \"t\", \"context\": {}, \"expect\": {\"a\": 1}}";
        assertThat(faults("{\"tests\": [" + test + "," + test + "]}")).containsExactly("/tests/1/name duplicate");
    }

    @Test
    void moreTestsThanAllowedAreOneFault() {
        assertThat(faults("{\"tests\": [" + "7,".repeat(3) + "7]}"))
                .containsExactly(
                        "/tests/0 wrong-type", "/tests/1 wrong-type", "/tests/2 wrong-type", "/tests wrong-size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"tests\": [}", "{\"tests\": []} {}", "{\"tests\": [], \"tests\": []}"})
    void whatIsNotOneDocumentIsNotJson(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(JacksonException.class);
    }

    private static List<String> faults(String document) {
        return ((Reading.Refused<List<Expectation>>) read(document))
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    private static Reading<List<Expectation>> read(String document) {
        return READER.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
