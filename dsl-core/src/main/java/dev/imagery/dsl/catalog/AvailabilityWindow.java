package dev.imagery.dsl.catalog;

import java.time.Instant;
import java.util.Optional;

/**
 * Where and when a title may be shown or, as a withdrawal, may not be.
 *
 * @param country ISO 3166-1 alpha-2, or {@code *} for every country
 * @param from the first instant; empty for always before
 * @param until the first instant at which it may be shown no more; empty for ever
 */
public record AvailabilityWindow(String country, Optional<Instant> from, Optional<Instant> until) {

    public static final String EVERYWHERE = "*";

    public boolean admits(String country, Instant now) {
        return (this.country.equals(EVERYWHERE) || this.country.equals(country))
                && from.map(start -> !now.isBefore(start)).orElse(true)
                && until.map(now::isBefore).orElse(true);
    }
}
