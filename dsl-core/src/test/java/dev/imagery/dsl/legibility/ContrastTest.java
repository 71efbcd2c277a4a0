package dev.imagery.dsl.legibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.area.Box;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

    private static final Box LEFT_HALF = new Box(0, 0, 0.5, 1);

    /** The ratios are those that the checkers of the W3C's techniques G18 and others give for these colours. */
    @ParameterizedTest
    @CsvSource({
        "#ffffff, #000000, 21.0",
        "#ffffff, #ffffff, 1.0",
        "#ffffff, #777777, 4.478",
        "#ffffff, #767676, 4.542",
        "#ffffff, #ff0000, 3.998",
        "#000000, #ff0000, 5.252",
        "#ffffff, #0000ff, 8.592"
    })
    void theContrastOfTwoColoursIsThatOfWcag(String one, String other, double expected) {
        assertThat(Luminance.contrast(Luminance.of(one), Luminance.of(other))).isCloseTo(expected, within(0.01));
    }

    @Test
    void theWorstCellIsTheOneThatIsNearestToTheText() {
        var grid = grid(2, 2, 0.0, 0.0, 0.18, 0.0);

        var contrast = Contrast.of(grid, "#ffffff", List.of(Box.WHOLE)).orElseThrow();

        assertThat(contrast.worst()).isCloseTo(1.05 / 0.23, within(0.05));
        assertThat(contrast.mean()).isCloseTo((3 * 21 + 1.05 / 0.23) / 4, within(0.05));
    }

    @Test
    void onlyTheAreaCounts() {
        var grid = grid(4, 1, 0.0, 0.0, 1.0, 1.0);

        assertThat(Contrast.of(grid, "#ffffff", List.of(LEFT_HALF))).contains(new Contrast(21, 21));
        assertThat(Contrast.of(grid, "#000000", List.of(LEFT_HALF))).contains(new Contrast(1, 1));
    }

    @Test
    void anAreaSmallerThanACellIsJudgedByTheCellAroundIt() {
        var grid = grid(2, 1, 0.0, 1.0);

        assertThat(Contrast.of(grid, "#ffffff", List.of(new Box(0.9, 0.9, 0.01, 0.01))))
                .contains(new Contrast(1, 1));
    }

    @Test
    void withoutAnAreaThereIsNone() {
        assertThat(Contrast.of(grid(1, 1, 0.5), "#ffffff", List.of())).isEmpty();
    }

    @Test
    void aCellInTwoAreasCountsOnce() {
        assertThat(Cells.in(List.of(LEFT_HALF, Box.WHOLE), 2, 2)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aGridKeepsEveryGreyOfEightBits() {
        var levels = IntStream.rangeClosed(0, 255)
                .mapToObj(level -> Luminance.linear(level / 255.0))
                .toList();

        var kept = LuminanceGrid.of(16, 16, levels).luminances();

        for (int i = 0; i < levels.size(); i++) {
            assertThat(kept[i]).isCloseTo(levels.get(i), within(1e-12));
        }
    }

    @Test
    void theRatioIsNeverRoundedUp() {
        // White on #777777 is 4.478:1, and two decimals must not make it the 4.48 that it is not.
        var grid = LuminanceGrid.of(1, 1, Collections.nCopies(1, Luminance.of("#777777")));

        assertThat(Contrast.of(grid, "#ffffff", List.of(Box.WHOLE))).contains(new Contrast(4.47, 4.47));
    }

    private static LuminanceGrid grid(int columns, int rows, Double... luminances) {
        return LuminanceGrid.of(columns, rows, List.of(luminances));
    }
}
