package dev.imagery.customization.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {

    /** An engine that tries one way after the other does not come back from these. */
    @Test
    void anExpressionWithManyWaysToMatchIsMatchedAllTheSame() {
        assertThat(LinearPattern.of("^(a?){40}a{40}$").matches("a".repeat(40))).isTrue();
        assertThat(LinearPattern.of("^(a?){40}a{40}$").matches("a".repeat(39))).isFalse();
        assertThat(LinearPattern.of("^((a|aa)+)+$").matches("a".repeat(5_000) + "!"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "b, abc, true",
        "^b, abc, false",
        "c$, abc, true",
        "b$, abc, false",
        "^[A-Z]{2}$, JP, true",
        "\\d, ٣, false"
    })
    void itMatchesAnywhereUnlessItSaysOtherwise(String regex, String text, boolean matches) {
        assertThat(LinearPattern.problem(regex)).isEmpty();
        assertThat(LinearPattern.of(regex).matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?=a)b", "(?!a)b", "(?<=a)b", "(a)\\1", "(", "a{1001}", "((a{100}){100})", "\\Qa\\E"})
    void whatIsNotLinearOrNotAnExpressionIsToldInWords(String regex) {
        assertThat(LinearPattern.problem(regex))
                .hasValueSatisfying(words -> assertThat(words).startsWith("a regular expression"));
    }

    @Test
    void anExpressionHasALength() {
        assertThat(LinearPattern.problem("a".repeat(500))).isEmpty();
        assertThat(LinearPattern.problem("a".repeat(501))).isPresent();
    }
}
