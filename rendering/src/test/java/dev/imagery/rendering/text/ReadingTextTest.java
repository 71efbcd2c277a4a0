package dev.imagery.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rendering.text.Pieces.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTextTest {

    @ParameterizedTest
    @CsvSource({
        "en,Watch anywhere,LEFT_TO_RIGHT",
        "ar,شاهد,RIGHT_TO_LEFT",
        "ar,Netflix متاح الآن,RIGHT_TO_LEFT",
        "ar,Netflix,LEFT_TO_RIGHT",
        "he,2026!,RIGHT_TO_LEFT",
        "en,שלום,RIGHT_TO_LEFT",
        "en,2026!,LEFT_TO_RIGHT"
    })
    void linesRunAsTheLanguageDoesWhereAnyLetterOfItIsThere(String language, String text, Direction direction) {
        assertThat(Direction.of(text, language)).isEqualTo(direction);
    }

    @Test
    void linesBreakAtSpacesAndAfterHyphens() {
        assertThat(Pieces.of("up-to-date films", "en"))
                .containsExactly(
                        new Piece("up-", ""), new Piece("to-", ""), new Piece("date", " "), new Piece("films", ""));
    }

    @Test
    void thaiBreaksBetweenWordsThoughItWritesNoSpaces() {
        assertThat(Pieces.of("ภาพยนตร์และซีรีส์", "th")).extracting(Piece::text).contains("ภาพยนตร์", "และ");
    }

    @Test
    void japaneseBreaksBetweenPhrases() {
        assertThat(Pieces.of("いつでもキャンセル可能です。", "ja")).extracting(Piece::text).containsExactly("いつでも", "キャンセル", "可能です。");
    }

    @Test
    void chineseBreaksBetweenAnyTwoCharactersButNotBeforePunctuation() {
        assertThat(Pieces.of("看电影。", "zh-Hans")).extracting(Piece::text).containsExactly("看", "电", "影。");
    }

    @Test
    void theArgumentOfALineIsNothingButText() {
        assertThat(PangoText.asText("@/etc/passwd", Direction.LEFT_TO_RIGHT)).isEqualTo("\u200e@/etc/passwd\u200e");
        assertThat(PangoText.asText("100% \\n &lt; [0]", Direction.RIGHT_TO_LEFT))
                .isEqualTo("\u200f100%% \\\\n &amp;lt; [0]\u200f");
    }
}
