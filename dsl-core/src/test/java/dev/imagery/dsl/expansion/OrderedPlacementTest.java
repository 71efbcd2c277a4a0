package dev.imagery.dsl.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.layout.Slot;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedPlacementTest {

    private static final Size POSTER = new Size(2, 3);

    @Test
    void titlesStandRowByRowAndRepeat() {
        assertThat(OrderedPlacement.of(wall(2, 3), List.of("a", "b"))).containsExactly("a", "b", "a", "b", "a", "b");
    }

    @Test
    void eachRowStartsOneFurtherWhereTheNumberOfTitlesDividesTheColumns() {
        assertThat(OrderedPlacement.of(wall(3, 4), List.of("a", "b")))
                .containsExactly("a", "b", "a", "b", "b", "a", "b", "a", "a", "b", "a", "b");
    }

    @Test
    void titlesForWhichThereIsNoSlotAreLeftOut() {
        assertThat(OrderedPlacement.of(wall(1, 2), List.of("a", "b", "c"))).containsExactly("a", "b");
    }

    @Test
    void slotsWithoutRowsAreFilledByNumber() {
        var slots = List.of(Slot.free(0, POSTER), Slot.free(1, POSTER), Slot.free(2, POSTER));

        assertThat(OrderedPlacement.of(slots, List.of("a", "b"))).containsExactly("a", "b", "a");
    }

    private static List<Slot> wall(int rows, int cols) {
        return IntStream.range(0, rows * cols)
                .mapToObj(number -> Slot.at(number, number / cols, number % cols, POSTER))
                .toList();
    }
}
