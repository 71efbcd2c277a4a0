package dev.imagery.local.catalog.poster.lettering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    private static final double WIDE = 2.5;

    @Test
    void aShortTitleStaysOnOneLine() {
        assertThat(Lines.fit("Emma", Script.LATIN, WIDE, 3)).containsExactly("Emma");
    }

    @Test
    void linesAreOfEvenLength() {
        assertThat(Lines.fit("The Picture of Dorian Gray", Script.LATIN, WIDE, 2))
                .containsExactly("The Picture", "of Dorian Gray");
    }

    @Test
    void aWordIsNeverTornApart() {
        assertThat(Lines.fit("Gulliver’s Travels", Script.LATIN, WIDE, 3)).containsExactly("Gulliver’s", "Travels");
        assertThat(Lines.fit("Moby-Dick", Script.LATIN, 0.5, 3)).containsExactly("Moby-Dick");
    }

    @Test
    void japaneseBreaksBehindAParticleAndBetweenScripts() {
        assertThat(Lines.fit("不思議の国のアリス", Script.JAPANESE, WIDE, 2)).containsExactly("不思議の国の", "アリス");
        assertThat(Lines.fit("吸血鬼ドラキュラ", Script.JAPANESE, WIDE, 2)).containsExactly("吸血鬼", "ドラキュラ");
    }

    @Test
    void thereAreNeverMoreLinesThanTheDesignBears() {
        assertThat(Lines.fit("a b c d e f g h", Script.LATIN, 0.1, 3)).hasSize(3);
    }

    @Test
    void theLinesJoinedAreTheTitle() {
        var title = "Strange Case of Dr Jekyll and Mr Hyde";

        assertThat(String.join(" ", Lines.fit(title, Script.LATIN, 1, 5))).isEqualTo(title);
    }
}
