package dev.imagery.storage.query;

import dev.imagery.storage.asset.AssetContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where assets are shown; what is empty does not matter, and of several words any one will do.
 *
 * @param countries a set without any where no country is both asked for and of the region: then nothing is there
 */
public record Place(
        Optional<Set<String>> countries,
        Optional<Set<String>> languages,
        Optional<Set<String>> platforms,
        Optional<Set<String>> resolutions) {

    private static final String PLACE_WORDS = "1 to 32 lower-case letters, digits and hyphens, a letter first";
    private static final Pattern ANY_NAME = Pattern.compile(".{1,100}");

    /**
     * Takes what a query says of countries, languages and targets.
     *
     * @param regions the countries of each region; asked for only where the query names one
     */
    public static Place read(QueryReader query, Supplier<Map<String, List<String>>> regions) {
        Optional<Set<String>> countries =
                query.texts("country", AssetContext.COUNTRY, "a country of ISO 3166-1, such as US");
        Optional<Set<String>> ofRegion = region(query, regions);
        return new Place(
                both(countries, ofRegion),
                query.texts("language", AssetContext.LANGUAGE, "a language tag, such as en or pt-BR"),
                query.texts("platform", AssetContext.PLACE, PLACE_WORDS),
                query.texts("resolution", AssetContext.PLACE, PLACE_WORDS));
    }

    private static Optional<Set<String>> region(QueryReader query, Supplier<Map<String, List<String>>> regions) {
        return query.text("region", ANY_NAME, "a region of the catalogue, such as LATAM")
                .map(name -> {
                    Map<String, List<String>> known = regions.get();
                    if (!known.containsKey(name)) {
                        query.unknown("region", "unknown-region", name, known.keySet());
                    }
                    return Set.copyOf(known.getOrDefault(name, List.of()));
                });
    }

    private static Optional<Set<String>> both(Optional<Set<String>> some, Optional<Set<String>> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.or(() -> others);
        }
        Set<String> common = new LinkedHashSet<>(some.get());
        common.retainAll(others.get());
        return Optional.of(common);
    }
}
