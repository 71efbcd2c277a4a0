package dev.imagery.storage.publication;

import dev.imagery.storage.caller.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A version that goes live market by market.
 *
 * @param otherwise when markets without an embargo may see it
 * @param actor who wanted it
 * @param override why it shall be published whatever the gate says
 */
record Staged(List<Embargo> embargoes, Instant otherwise, Actor actor, Optional<String> override) {

    Staged {
        embargoes = List.copyOf(embargoes);
    }

    /** Those of the countries that may see it at an instant, in order. */
    Set<String> open(Collection<String> countries, Instant now) {
        Set<String> open = new TreeSet<>();
        for (String country : countries) {
            if (!until(country).isAfter(now)) {
                open.add(country);
            }
        }
        return open;
    }

    private Instant until(String country) {
        return embargoes.stream()
                .filter(embargo -> embargo.countries().contains(country))
                .map(Embargo::until)
                .findFirst()
                .orElse(otherwise);
    }

    /** The first instant after another at which more markets may see it; empty where all may by then. */
    Optional<Instant> next(Instant now) {
        return Stream.concat(embargoes.stream().map(Embargo::until), Stream.of(otherwise))
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo);
    }
}
