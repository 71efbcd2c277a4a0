package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An availability window as it is kept in JSON. */
record WindowColumn(
        String country, @Nullable String from, @Nullable String until) {

    static WindowColumn of(AvailabilityWindow window) {
        return new WindowColumn(
                window.country(),
                window.from().map(Instant::toString).orElse(null),
                window.until().map(Instant::toString).orElse(null));
    }

    AvailabilityWindow window() {
        return new AvailabilityWindow(
                country,
                Optional.ofNullable(from).map(Instant::parse),
                Optional.ofNullable(until).map(Instant::parse));
    }
}
