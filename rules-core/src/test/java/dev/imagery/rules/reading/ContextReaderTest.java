package dev.imagery.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rules.evaluation.Context;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ContextReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void anyAttributesAreAContext() {
        assertThat(read("{\"context\": {\"country\": \"US\", \"cohort\": \"b\"}}"))
                .isEqualTo(new Reading.Accepted<>(new Context(Map.of("country", "US", "cohort", "b"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                         | ``               | wrong-type
            {}                                         | /context         | missing
            {"contxt": {}, "context": {}}              | /contxt          | unknown-property
            {"context": "US"}                          | /context         | wrong-type
            {"context": {"country": null}}             | /context/country | wrong-type
            {"context": {"country": 5}}                | /context/country | wrong-type
            {"context": {"country": ""}}               | /context/country | wrong-size
            {"context": {"a b": "US"}}                 | /context/a b     | malformed
            """)
    void oneFaultOfAQuestion(String question, String pointer, String code) {
        assertThat(((Reading.Refused<Context>) read(question)).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(pointer + " " + code);
    }

    @Test
    void aContextOfTenThousandAttributesIsRefusedByOneFault() {
        String attributes =
                IntStream.range(0, 10_000).mapToObj(i -> "\"a" + i + "\":\"x\"").collect(Collectors.joining(","));

        assertThat(((Reading.Refused<Context>) read("{\"context\": {" + attributes + "}}")).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/context");
                    assertThat(fault.found()).isEqualTo(10_000);
                });
    }

    private static Reading<Context> read(String question) {
        return new ContextReader(RuleLimits.USUAL).read(JSON.readTree(question));
    }
}
