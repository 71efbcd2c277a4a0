package dev.imagery.storage.publication;

import java.time.Instant;
import java.util.List;

/**
 * Markets that must not see a version before an instant.
 *
 * @param countries such as {@code JP}
 * @param until in microseconds
 */
record Embargo(List<String> countries, Instant until) {

    Embargo {
        countries = List.copyOf(countries);
    }
}
