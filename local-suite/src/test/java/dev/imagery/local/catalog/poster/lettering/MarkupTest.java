package dev.imagery.local.catalog.poster.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"@/etc/passwd", "%[fx:1]", "100%", "</span><b>", "a&lt;b", "\\n", "'\"`", "-write", "*?[0]"})
    void whatIsNotALetterOrADigitIsAReference(String text) {
        assertThat(Markup.escaped(text).replaceAll("&#\\d+;", "")).matches("[A-Za-z0-9 ]*");
    }

    @Test
    void controlCharactersAreLeftOut() {
        assertThat(Markup.escaped("a\u0000b\nc\u001b")).isEqualTo("abc");
    }

    @Test
    void lettersAndTheirMarksStayAsTheyAre() {
        assertThat(Markup.escaped("ألف ليلةٌ 千夜一夜 เวนิสวาณิช É")).isEqualTo("ألف ليلةٌ 千夜一夜 เวนิสวาณิช É");
    }

    @Test
    void theLanguageCannotLeaveItsAttribute() {
        var markup = Markup.of(List.of("x"), Face.BOOK, Script.LATIN, "en\"><b", 20, 0, false);

        assertThat(markup).contains("lang=\"enb\"").doesNotContain("<b");
    }

    @Test
    void arabicIsNeverSpacedOut() {
        assertThat(Markup.of(List.of("عايدة"), Face.BOOK, Script.ARABIC, "ar", 20, 200, false))
                .doesNotContain("letter_spacing");
        assertThat(Markup.of(List.of("AIDA"), Face.BOOK, Script.LATIN, "en", 20, 200, false))
                .contains("letter_spacing");
    }
}
