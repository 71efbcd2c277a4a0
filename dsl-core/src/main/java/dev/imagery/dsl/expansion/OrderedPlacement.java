package dev.imagery.dsl.expansion;

import dev.imagery.dsl.layout.Slot;
import java.util.List;

/**
 * The article's placement: titles stand in the recipe's order, row by row, and repeat. Where their number divides the number of
 * columns, each row starts one title further, as otherwise every column would show a single title.
 */
final class OrderedPlacement {

    private OrderedPlacement() {}

    /**
     * What stands in each slot.
     *
     * @param inOrder at least one
     */
    static <T> List<T> of(List<Slot> slots, List<T> inOrder) {
        int cols =
                slots.stream().mapToInt(slot -> slot.column().orElse(0)).max().orElse(0) + 1;
        boolean shifted = cols % inOrder.size() == 0;
        return slots.stream()
                .map(slot -> inOrder.get((slot.number() + (shifted ? slot.row().orElse(0) : 0)) % inOrder.size()))
                .toList();
    }
}
