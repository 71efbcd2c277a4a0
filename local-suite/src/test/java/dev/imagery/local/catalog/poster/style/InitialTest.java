package dev.imagery.local.catalog.poster.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialTest {

    @ParameterizedTest
    @CsvSource({
        "The Idiot, en, I",
        "L’Idiot, fr, I",
        "La letra escarlata, es, l",
        "Emma, en, E",
        "Lark Rise, en, L",
        "الأبله, ar, أ",
        "白痴, ja, 白"
    })
    void standsBehindTheArticle(String title, String language, String initial) {
        assertThat(Initial.of(title, language)).isEqualTo(initial);
    }
}
