package dev.imagery.orchestration.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"en,en", "en-GB,en", "ja-JP,ja", "ar-EG,ar", "fr,en", "'',en", "x-none,en"})
    void languagesWithoutAWordingAreSpokenToInEnglish(String asked, String spoken) {
        assertThat(Wording.of(asked).language()).isEqualTo(spoken);
    }

    @Test
    void everyLanguageHasTheSameWords() {
        assertThat(Wording.ALL)
                .allSatisfy(wording -> assertThat(wording.words().stringPropertyNames())
                        .isEqualTo(Wording.ALL.getFirst().words().stringPropertyNames()));
    }

    @Test
    void arabicIsWrittenFromTheRight() {
        assertThat(Wording.of("ar").direction()).isEqualTo("rtl");
        assertThat(Wording.of("ja").direction()).isEqualTo("ltr");
    }

    @Test
    void aFieldWithoutWordsIsCalledByItsName() {
        assertThat(Wording.of("ja").label("email")).isEqualTo("メールアドレス");
        assertThat(Wording.of("ja").label("firstName")).isEqualTo("First name");
    }

    @Test
    void anOptionWithoutWordsIsCalledAsItIs() {
        assertThat(Wording.of("ja").option("premium")).isEqualTo("プレミアム");
        assertThat(Wording.of("ja").option("25 €")).isEqualTo("25 €");
    }
}
