package dev.imagery.dsl.placement;

import static dev.imagery.dsl.placement.PlacementRule.ORDERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacingInOrderTest {

    private static final Stage TWO_BY_FIVE = Stage.grid(2, 5);

    @Test
    void titlesStandRowByRowAndRepeat() {
        assertThat(titles(TWO_BY_FIVE, 3, List.of())).containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2, 0);
    }

    @Test
    void eachRowStartsOneFurtherWhereTheNumberOfTitlesDividesThatOfColumns() {
        assertThat(titles(TWO_BY_FIVE, 5, List.of())).containsExactly(0, 1, 2, 3, 4, 1, 2, 3, 4, 0);
    }

    @Test
    void whatIsBeyondTheSlotsIsNotShown() {
        assertThat(titles(TWO_BY_FIVE, 12, List.of())).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void aPinIsPutOverTheOthersAndMovesNone() {
        var pins = List.of(
                pin(3, new PinPlace.Numbered(1)),
                pin(2, new PinPlace.RowAndColumn(2, 5)),
                pin(1, new PinPlace.Centre()));

        assertThat(titles(TWO_BY_FIVE, 4, pins)).containsExactly(2, 1, 0, 3, 0, 1, 2, 3, 0, 1);
    }

    @Test
    void aPinToAPlaceThatTheDesignDoesNotHaveIsReported() {
        var pins = List.of(pin(1, new PinPlace.Numbered(11)), pin(2, new PinPlace.RowAndColumn(3, 1)));

        assertThat(TWO_BY_FIVE
                        .placing()
                        .place(Catalogues.plain(30), pins, ORDERED)
                        .unkept())
                .containsExactly(
                        new Unkept.NoSuchPlace(1, new PinPlace.Numbered(11)),
                        new Unkept.NoSuchPlace(2, new PinPlace.RowAndColumn(3, 1)));
    }

    @Test
    void ofTwoPinsForOnePlaceTheFirstHasItAndTheOtherIsReported() {
        var pins = List.of(pin(1, new PinPlace.RowAndColumn(1, 2)), pin(2, new PinPlace.Numbered(2)));
        var placement = TWO_BY_FIVE.placing().place(Catalogues.plain(30), pins, ORDERED);

        assertThat(placement.titles().get(1)).isZero();
        assertThat(placement.unkept()).contains(new Unkept.PlaceTaken(2, new PinPlace.Numbered(2), 2, 1));
    }

    @Test
    void aPinnedTitleThatIsSeenTooLittleOutsideOfTheSafeAreaIsReported() {
        var placing = TWO_BY_FIVE.placing(new Box(0, 0, 0.1, 1)); // half of the first column
        var enough = new Pin(1, Optional.of(new PinPlace.Numbered(1)), Optional.of(0.4));
        var tooLittle = new Pin(1, Optional.of(new PinPlace.Numbered(1)), Optional.of(0.6));

        assertThat(placing.place(Catalogues.plain(30), List.of(enough), ORDERED).unkept())
                .isEmpty();
        assertThat(placing.place(Catalogues.plain(30), List.of(tooLittle), ORDERED)
                        .unkept())
                .singleElement()
                .satisfies(unkept -> assertThat(unkept.sentence())
                        .isEqualTo("50 % of title 1 is seen in slot 1, and its pin states 60 % at least"));
    }

    @Test
    void aPinOfATitleThatIsNotShownIsNone() {
        assertThat(titles(TWO_BY_FIVE, 3, List.of(pin(99, new PinPlace.Numbered(1)))))
                .isEqualTo(titles(TWO_BY_FIVE, 3, List.of()));
    }

    @Test
    void theArticlesWallIsAsTheArticleHasIt() {
        var wall = Stage.perspective(10, 15, new Size(1920, 1080));
        var titles = titles(wall, 3, List.of());

        for (int slot = 0; slot < 150; slot++) {
            assertThat(titles.get(slot)).isEqualTo((slot + slot / 15) % 3);
        }
    }

    private static List<Integer> titles(Stage stage, int count, List<Pin> pins) {
        return stage.placing().place(Catalogues.plain(count), pins, ORDERED).titles();
    }

    private static Pin pin(long title, PinPlace place) {
        return new Pin(title, Optional.of(place), Optional.empty());
    }
}
