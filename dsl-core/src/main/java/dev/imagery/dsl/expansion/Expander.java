package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Expands a recipe: a pure function of the recipe, a catalogue snapshot and an instant. */
public final class Expander {

    /** How many gaps are told one by one: more than anybody mends at once. */
    static final int MOST_GAPS = 1_000;

    private final CatalogSnapshot catalog;
    private final Instant now;
    private final Selections selections;

    private Expander(CatalogSnapshot catalog, Instant now) {
        this.catalog = catalog;
        this.now = now;
        this.selections = new Selections(catalog, now);
    }

    /**
     * Works out what every market sees.
     *
     * @param recipe all of whose titles and regions are in the catalogue
     * @param now at which availability is judged
     */
    public static Expansion expand(Recipe recipe, CatalogSnapshot catalog, Instant now) {
        return new Expander(catalog, now).expand(recipe);
    }

    private Expansion expand(Recipe recipe) {
        var outcomes = recipe.variants().stream().flatMap(this::outcomes).toList();
        // The pictures of one market lack the same.
        var gaps = outcomes.stream()
                .flatMap(outcome -> outcome.gaps().stream())
                .distinct()
                .toList();
        var compositions = new LinkedHashMap<Composition, Composition>();
        var shows = outcomes.stream()
                .flatMap(outcome -> outcome.show().stream())
                .map(show -> shared(show, compositions))
                .toList();
        return new Expansion(
                shows,
                List.copyOf(compositions.keySet()),
                gaps.stream().limit(MOST_GAPS).toList(),
                warnings(recipe, outcomes, gaps.size()));
    }

    /** The countries are worked out side by side; their order stays. */
    private Stream<MarketOutcome> outcomes(Variant variant) {
        var recipe = variant.recipe();
        var byCountry = new LinkedHashMap<String, List<Market>>();
        for (var market : recipe.markets(catalog.regions())) {
            byCountry
                    .computeIfAbsent(market.country(), first -> new ArrayList<>())
                    .add(market);
        }
        var expansion = new VariantExpansion(variant, catalog, now, selections.of(recipe));
        return byCountry.entrySet().parallelStream()
                .map(country -> expansion.outcomes(country.getKey(), country.getValue()))
                .toList()
                .stream()
                .flatMap(List::stream);
    }

    /** Equal compositions become one object. */
    private static MarketShow shared(MarketShow show, Map<Composition, Composition> compositions) {
        var pictures = show.pictures().stream()
                .map(picture -> {
                    var made = picture.composition();
                    var first = Optional.ofNullable(compositions.putIfAbsent(made, made));
                    return new MarketShow.Picture(first.orElse(made), picture.targets());
                })
                .toList();
        return new MarketShow(show.market(), show.cell(), show.titles(), pictures, show.notices());
    }

    private List<Warning> warnings(Recipe recipe, List<MarketOutcome> outcomes, int gaps) {
        var warnings = new ArrayList<>(recipe.warnings());
        warnings.addAll(ExpansionWarnings.of(recipe, catalog, outcomes));
        if (gaps > MOST_GAPS) {
            warnings.add(new Warning("", "more-gaps", (gaps - MOST_GAPS) + " gaps more are not listed"));
        }
        return warnings;
    }
}
