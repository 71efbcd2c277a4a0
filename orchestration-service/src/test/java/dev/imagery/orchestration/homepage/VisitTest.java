package dev.imagery.orchestration.homepage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitTest {

    @Test
    void aVisitThatTellsNothingHasAnEmptyContext() {
        assertThat(new Visit()
                        .withCountry(null)
                        .withLanguage(null)
                        .with("platform", null)
                        .context())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN,en", "en-gb,en-GB", "zh-hant-tw,zh-Hant-TW", "' fr ',fr"})
    void aLanguageTagIsBroughtToItsUsualSpelling(String told, String usual) {
        assertThat(new Visit().withLanguage(told).context()).containsEntry("language", usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"english!", "-en", "e", "en--US", "12345678901"})
    void aMalformedLanguageTagIsRefused(String told) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new Visit().withLanguage(told).context())
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer, Fault::found)
                        .containsExactly(tuple("/query/language", told)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb"})
    void oddValuesAreLeftOut(String told) {
        assertThat(new Visit().with("platform", told).context()).isEmpty();
    }

    @Test
    void everyFaultOfAVisitIsToldAtOnce() {
        Visit visit = new Visit().withLanguage("english!").withFurther(Map.of("cell", List.of("a", "b")));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(visit::context)
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/query/language", "/query/cell"));
    }

    @Test
    void aCountryIsNamedInCapitals() {
        assertThat(new Visit().withCountry("us").context()).containsEntry("country", "US");
    }
}
