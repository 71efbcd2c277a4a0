package dev.imagery.local.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PatternTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                      | everywhere
            {"country": {"oneOf": ["US", "CA"]}}                                    | where country is US or CA
            {"country": {"oneOf": ["US"], "absent": true}}                          | where country is US or absent
            {"country": {"absent": true}}                                           | where country is absent
            {"country": {"otherThan": ["US", "CA"]}, "language": {"oneOf": ["en"]}} | where country is not US or CA and language is en
            {"country": {"otherThan": [], "absent": true}}                          | where country is there or absent
            {"age": {"oneOf": [{"atLeast": 3, "below": 7}]}}                        | where age is {"atLeast":3,"below":7}
            {"language": {"oneOf": [{"like": "fr"}]}}                               | where language is {"like":"fr"}
            """)
    void aPatternIsASentencesEnd(String pattern, String text) {
        assertThat(PatternText.of(JsonMapper.shared().readTree(pattern))).isEqualTo(text);
    }
}
