package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Warnings of a recipe as a whole: one for each cause, and not for each market in which it holds. */
final class ExpansionWarnings {

    private final Recipe recipe;
    private final CatalogSnapshot catalog;
    private final Map<Long, Integer> places = new LinkedHashMap<>();
    private final SortedMap<Long, SortedSet<String>> unavailable = new TreeMap<>();
    private final SortedMap<Long, SortedSet<String>> standIns = new TreeMap<>();
    private final SortedSet<String> withoutTitles = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> notices = new TreeMap<>();

    private ExpansionWarnings(Recipe recipe, CatalogSnapshot catalog) {
        this.recipe = recipe;
        this.catalog = catalog;
        for (int i = 0; i < recipe.titles().listed().size(); i++) {
            places.putIfAbsent(recipe.titles().listed().get(i), i);
        }
    }

    static List<Warning> of(Recipe recipe, CatalogSnapshot catalog, List<MarketOutcome> outcomes) {
        var warnings = new ExpansionWarnings(recipe, catalog);
        outcomes.forEach(warnings::collect);
        return warnings.all();
    }

    private void collect(MarketOutcome outcome) {
        var market = outcome.market();
        outcome.selected()
                .unavailable()
                .forEach(id -> unavailable
                        .computeIfAbsent(id, first -> new TreeSet<>())
                        .add(market.country()));
        if (outcome.show().isEmpty() && outcome.gaps().isEmpty()) {
            withoutTitles.add(market.country());
        }
        outcome.show().ifPresent(show -> {
            show.titles().stream()
                    .filter(title -> title.fallback().isPresent() && places.containsKey(title.title()))
                    .forEach(title -> standIns.computeIfAbsent(title.title(), first -> new TreeSet<>())
                            .add(market.language()));
            show.notices()
                    .forEach(notice -> notices.computeIfAbsent(notice.code(), first -> new TreeSet<>())
                            .add(market.toString()));
        });
    }

    private List<Warning> all() {
        var warnings = new ArrayList<Warning>();
        inOrder(unavailable)
                .forEach((id, countries) -> warnings.add(new Warning(
                        pointer(id),
                        "not-available",
                        "title " + id + " is not available now in " + String.join(", ", countries)
                                + " and is left out there")));
        inOrder(standIns)
                .forEach((id, languages) -> warnings.add(new Warning(
                        pointer(id),
                        "artwork-fallback",
                        "title " + id + " has no artwork in " + String.join(", ", languages) + "; " + standIn(id))));
        if (!withoutTitles.isEmpty()) {
            warnings.add(new Warning(
                    "/countries",
                    "no-titles",
                    "none of the titles is available in " + String.join(", ", withoutTitles)
                            + ", which are left out, as the recipe does not name them itself"));
        }
        notices.forEach((code, markets) -> warnings.add(new Warning(
                code.equals("quota-unmet") ? "/titles/quotas" : "",
                code,
                "in " + markets.size() + (markets.size() == 1 ? " market" : " markets") + ", such as " + markets.first()
                        + ": see the plan of the market")));
        return warnings;
    }

    private String standIn(long id) {
        var original = catalog.title(id).map(title -> title.originalLanguage()).orElse("");
        return recipe.fallbacks().equals(dev.imagery.dsl.fallback.Fallbacks.DEFAULT)
                ? "that in its original language " + original + " is taken"
                : "a fallback is taken";
    }

    private <V> Map<Long, V> inOrder(Map<Long, V> byTitle) {
        var ordered = new LinkedHashMap<Long, V>();
        byTitle.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                        entry -> places.getOrDefault(entry.getKey(), Integer.MAX_VALUE)))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private String pointer(long id) {
        return places.containsKey(id) ? "/titleIds/" + places.get(id) : "/titles/pin";
    }
}
