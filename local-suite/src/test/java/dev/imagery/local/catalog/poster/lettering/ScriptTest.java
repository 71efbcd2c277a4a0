package dev.imagery.local.catalog.poster.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "Moby-Dick, en, LATIN",
        "白鯨, ja, JAPANESE",
        "白鲸, zh, CHINESE",
        "レ・ミゼラブル, zh, JAPANESE",
        "موبي ديك, ar, ARABIC",
        "מובי דיק, he, HEBREW",
        "แฮมเลต, th, THAI",
        "1984, ar, LATIN"
    })
    void isTheOneOfMostLetters(String text, String language, Script script) {
        assertThat(Script.of(text, language)).isEqualTo(script);
    }

    @Test
    void capitalsFollowTheLanguage() {
        assertThat(Script.LATIN.capitals("istanbul", "tr")).isEqualTo("İSTANBUL");
        assertThat(Script.JAPANESE.capitals("ab", "ja")).isEqualTo("ab");
    }
}
