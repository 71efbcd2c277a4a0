package dev.imagery.dsl.placement;

import dev.imagery.dsl.layout.Slot;
import java.util.List;

/**
 * The article's placement: titles stand in their order, row by row, and repeat. Where their number divides the number of columns,
 * each row starts one title further, as otherwise every column would show a single title.
 */
final class OrderedPlacing {

    private OrderedPlacing() {}

    /** Fills every slot that is not pinned. */
    static void fill(Board board, List<Slot> slots, int titles) {
        int columns =
                slots.stream().mapToInt(slot -> slot.column().orElse(0)).max().orElse(0) + 1;
        boolean shifted = columns % titles == 0;
        for (var slot : slots) {
            int shift = shifted ? slot.row().orElse(0) : 0;
            if (!board.isPinned(slot.number())) {
                board.put(slot.number(), (slot.number() + shift) % titles);
            }
        }
    }
}
