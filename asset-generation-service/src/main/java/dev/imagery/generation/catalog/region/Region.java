package dev.imagery.generation.catalog.region;

import java.util.List;

/**
 * What recipes call several countries.
 *
 * @param name of three to 32 upper-case letters, digits and hyphens, so that it is no country's code
 * @param countries ISO 3166-1 alpha-2, at least one; sorted here, for their order says nothing
 */
public record Region(String name, List<String> countries) {

    public Region {
        countries = countries.stream().sorted().toList();
    }
}
