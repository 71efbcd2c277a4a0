package dev.imagery.storage.pin;

import dev.imagery.storage.group.Market;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The end of a market's pin.
 *
 * @param at in microseconds
 */
record PinEnd(Market market, Instant at) {

    static PinEnd of(Pin pin) {
        return new PinEnd(pin.market(), pin.until());
    }

    /** As the instance of its task: another instant is another task, and the one of before finds nothing to do. */
    String instance() {
        return market + "/" + ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static PinEnd of(String instance) {
        String[] parts = instance.split("/", 3);
        return new PinEnd(
                new Market(parts[0], parts[1]), Instant.EPOCH.plus(Long.parseLong(parts[2]), ChronoUnit.MICROS));
    }
}
