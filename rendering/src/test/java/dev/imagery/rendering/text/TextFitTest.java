package dev.imagery.rendering.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.rendering.text.Paragraph.Measured;
import dev.imagery.rendering.text.Pieces.Piece;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFitTest {

    @Test
    void aTextThatHasRoomIsAsLargeAsItMayBe() {
        assertThat(fit(1000, 1000, "one two").largest(40, 10)).contains(new TextFit.Fitted(40, List.of("one two")));
    }

    @Test
    void aTextShrinksUntilItsLinesFitTheBox() {
        // Two lines of 3 em each: 60 pixels wide at 20 pixels to the em, and 40 high.
        assertThat(fit(60, 40, "one two").largest(100, 5)).contains(new TextFit.Fitted(20, List.of("one", "two")));
    }

    @Test
    void aTextThatFitsOnlyBelowItsLeastSizeIsRefused() {
        assertThat(fit(60, 40, "one two").largest(100, 20.5)).isEmpty();
    }

    @Test
    void aWordIsNotTornApart() {
        assertThat(fit(60, 1000, "unbreakable").largest(100, 1))
                .hasValueSatisfying(fitted -> assertThat(fitted.lines()).containsExactly("unbreakable"));
    }

    @Test
    void linesAreAsEvenAsCanBe() {
        assertThat(paragraph("aaaa bbbb cccc dd").evenLines(15)).containsExactly("aaaa bbbb", "cccc dd");
    }

    @Test
    void lineFeedsBreakLinesAndKeepEmptyOnes() {
        var fit = new TextFit(List.of(paragraph("one"), paragraph(""), paragraph("two")), 1, 0, 1000, 1000);

        assertThat(fit.largest(40, 10))
                .hasValueSatisfying(fitted -> assertThat(fitted.lines()).containsExactly("one", "", "two"));
    }

    @Test
    void spaceBetweenLinesTakesRoomToo() {
        var fit = new TextFit(List.of(paragraph("one"), paragraph("two")), 1, 0.5, 1000, 100);

        assertThat(fit.largest(100, 1))
                .hasValueSatisfying(fitted -> assertThat(fitted.size()).isEqualTo(40));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLargerSizeFits(long seed) {
        var random = new Random(seed);
        var words = Stream.generate(() -> "x".repeat(1 + random.nextInt(9)))
                .limit(12)
                .toList();
        double width = 100 + random.nextInt(400);
        double height = 50 + random.nextInt(300);
        var fit = fit(width, height, String.join(" ", words));

        var size = fit.largest(200, 0.5).orElseThrow().size();

        for (double larger = size + TextFit.STEP; larger <= 200; larger += TextFit.STEP) {
            assertThat(fit.largest(larger, larger)).isEmpty();
        }
    }

    /** Every character is one em wide. */
    private static Paragraph paragraph(String text) {
        return new Paragraph(Stream.of(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> new Measured(new Piece(word, " "), word.length(), 1))
                .toList());
    }

    private static TextFit fit(double width, double height, String text) {
        return new TextFit(List.of(paragraph(text)), 1, 0, width, height);
    }
}
