package dev.imagery.storage.usage;

import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;

/** Measures all groups one after the other, and then the whole. */
@Service
class Measuring {

    private final Measurement measurement;

    Measuring(Measurement measurement) {
        this.measurement = measurement;
    }

    /** @param goOn asked after each group; where it is false, what was measured of the others before stays */
    void measure(BooleanSupplier goOn) {
        OptionalLong group = measurement.groupAfter(0);
        while (group.isPresent() && goOn.getAsBoolean()) {
            measurement.measure(group.getAsLong());
            group = measurement.groupAfter(group.getAsLong());
        }
        if (group.isEmpty()) {
            measurement.measureWhole();
        }
    }
}
