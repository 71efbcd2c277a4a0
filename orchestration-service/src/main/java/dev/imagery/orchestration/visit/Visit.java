package dev.imagery.orchestration.visit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One visit.
 *
 * @param context what rules are asked for, by attribute; without the resolution
 * @param resolution where the caller states one
 * @param page the page that is visited; empty where none is named
 * @param mode the page's mode; empty where none is named
 * @param full whether the rich form is asked for
 * @param countryFallback why the visit has no country of its own; empty where it has one
 * @param forced whether it was forced to be what it is, such as by a tester
 * @param varied the headers that were asked for anything, whether they were there or not
 */
public record Visit(
        Map<String, String> context,
        Optional<String> resolution,
        Screen screen,
        Optional<String> page,
        Optional<String> mode,
        boolean full,
        Optional<CountryFallback> countryFallback,
        boolean forced,
        Set<String> varied) {

    public Visit {
        context = Map.copyOf(context);
    }
}
