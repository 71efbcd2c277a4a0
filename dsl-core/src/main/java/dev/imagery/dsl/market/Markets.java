package dev.imagery.dsl.market;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which markets a recipe is for.
 *
 * @param places at least one
 * @param languages canonical BCP 47 tags; where empty, each country's own
 * @param excluded markets left out
 */
public record Markets(List<Place> places, List<String> languages, List<MarketPattern> excluded) {

    /**
     * Each country with its languages, in the recipe's order, each once.
     *
     * @param regions the countries of each region; one that is not there is of no countries
     */
    public List<Market> in(Map<String, Set<String>> regions) {
        return countries(regions)
                .flatMap(country -> languagesOf(country).map(language -> new Market(country, language)))
                .filter(market -> excluded.stream().noneMatch(pattern -> pattern.matches(market)))
                .toList();
    }

    /** A single market. */
    public static Markets only(Market market) {
        return new Markets(List.of(new Place.Country(market.country())), List.of(market.language()), List.of());
    }

    /** Whether the recipe names a country itself, and not only by a region or by all. */
    public boolean names(String country) {
        return places.contains(new Place.Country(country));
    }

    /** The names of regions that it uses. */
    public List<String> regions() {
        return places.stream()
                .filter(Place.Region.class::isInstance)
                .map(Place::word)
                .toList();
    }

    private Stream<String> countries(Map<String, Set<String>> regions) {
        return places.stream()
                .flatMap(place -> switch (place) {
                    case Place.Country(var code) -> Stream.of(code);
                    case Place.Region(var name) ->
                        regions.getOrDefault(name, Set.of()).stream().sorted();
                    case Place.World _ -> Countries.codes().stream().sorted();
                })
                .distinct();
    }

    private Stream<String> languagesOf(String country) {
        return (languages.isEmpty() ? Countries.ownLanguages(country) : languages).stream();
    }

    /** Each place with its languages, as the recipe states them: the same whatever countries a region has. */
    public List<String> describe() {
        return Stream.concat(
                        places.stream()
                                .flatMap(
                                        place -> statedLanguages(place).map(language -> place.word() + "/" + language)),
                        excluded.stream().map(pattern -> "not " + pattern))
                .map(market -> market.replace("*", "all"))
                .toList();
    }

    private Stream<String> statedLanguages(Place place) {
        return place instanceof Place.Country(var code)
                ? languagesOf(code)
                : languages.isEmpty() ? Stream.of("own") : languages.stream();
    }
}
