package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A title that may not be shown from an instant on, whatever its availability says.
 *
 * @param id given by who withdraws it
 * @param titleId positive; the catalogue need not know it
 * @param countries ISO 3166-1 alpha-2, sorted; empty: everywhere
 * @param from the first instant, in microseconds
 */
public record Withdrawal(UUID id, long titleId, List<String> countries, Instant from) {

    public Withdrawal {
        countries = countries.stream().distinct().sorted().toList();
    }

    Stream<AvailabilityWindow> windows() {
        var places = countries.isEmpty() ? List.of(AvailabilityWindow.EVERYWHERE) : countries;
        return places.stream().map(place -> new AvailabilityWindow(place, Optional.of(from), Optional.empty()));
    }
}
