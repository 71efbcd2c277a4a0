package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import java.util.List;
import java.util.stream.Stream;

/**
 * How titles stand on a canvas.
 *
 * @param slots for each slot the rank of its title, from 0
 * @param notices what could not be kept, and is allowed
 * @param broken pins that could not be kept
 */
record CanvasPlacement(List<Integer> slots, List<Notice> notices, List<BrokenPin> broken) {

    record BrokenPin(long title, String message) {}

    Stream<Gap> broken(Market market) {
        return broken.stream().map(pin -> new Gap.PinNotKept(market, pin.title(), pin.message()));
    }
}
