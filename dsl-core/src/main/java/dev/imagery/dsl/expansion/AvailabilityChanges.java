package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When markets of a recipe see other titles than they do, because windows of availability begin or end. Windows are instants, so
 * that each country's change is at the instant of its own window.
 */
public final class AvailabilityChanges {

    /** The catalogue and the instant that something is judged by. */
    public record Pin(CatalogSnapshot catalog, Instant at) {}

    /** What a market is known by among those of the recipe. */
    private record Place(Market market, Optional<String> cell) {}

    private final Recipe recipe;
    private final CatalogSnapshot catalog;
    private final Set<String> countries;

    private AvailabilityChanges(Recipe recipe, CatalogSnapshot catalog) {
        this.recipe = recipe;
        this.catalog = catalog;
        this.countries = recipe.variants().stream()
                .map(Variant::recipe)
                .flatMap(variant -> variant.markets(catalog.regions()).stream())
                .map(Market::country)
                .collect(Collectors.toSet());
    }

    /**
     * The instants at which the recipe comes to show other titles, in their order; each by comparison with the one before.
     *
     * @param seen what is shown
     * @param catalog as it is now
     * @param enough after the first change that is later than this, no other is looked for
     * @param until up to where is looked
     * @return first the newest window's instant that is not after now, where what is shown should have changed already
     */
    public static List<Instant> find(
            Recipe recipe, Pin seen, CatalogSnapshot catalog, Instant now, Instant enough, Instant until) {
        return new AvailabilityChanges(recipe, catalog).find(seen, now, enough, until);
    }

    private List<Instant> find(Pin seen, Instant now, Instant enough, Instant until) {
        var changes = new ArrayList<Instant>();
        var shown = shown(seen);
        var start = now.isBefore(seen.at()) ? seen.at() : now;
        if (hasChanged(seen, start)) {
            var current = shown(new Pin(catalog, start));
            if (!current.equals(shown)) {
                changes.add(newestBound(seen.at(), start));
                shown = current;
            }
        }
        for (var bound : bounds(start, until).entrySet()) {
            if (!changes.isEmpty() && changes.getLast().isAfter(enough)) {
                break;
            }
            var at = bound.getKey();
            if (bound.getValue().stream().anyMatch(title -> isOtherwise(title, at.minusNanos(1), title, at))) {
                var next = shown(new Pin(catalog, at));
                if (!next.equals(shown)) {
                    changes.add(at);
                    shown = next;
                }
            }
        }
        return List.copyOf(changes);
    }

    /** Whether any title may be shown elsewhere than it could be. */
    private boolean hasChanged(Pin seen, Instant now) {
        try (var titles = catalog.titles()) {
            return titles.anyMatch(title -> seen.catalog()
                    .title(title.id())
                    .filter(before -> isOtherwise(before, seen.at(), title, now))
                    .isPresent());
        }
    }

    private boolean isOtherwise(Title before, Instant then, Title title, Instant now) {
        return (before.windows().findAny().isPresent()
                        || title.windows().findAny().isPresent())
                && countries.stream()
                        .anyMatch(country -> before.isAvailable(country, then) != title.isAvailable(country, now));
    }

    /** The titles whose windows begin or end, by the instant, in order. */
    private Map<Instant, List<Title>> bounds(Instant after, Instant until) {
        var bounds = new TreeMap<Instant, List<Title>>();
        try (var titles = catalog.titles()) {
            titles.forEach(title -> boundsOf(title)
                    .filter(bound -> bound.isAfter(after) && !bound.isAfter(until))
                    .forEach(bound -> bounds.computeIfAbsent(bound, first -> new ArrayList<>())
                            .add(title)));
        }
        return bounds;
    }

    private Instant newestBound(Instant least, Instant now) {
        try (var titles = catalog.titles()) {
            return titles.flatMap(this::boundsOf)
                    .filter(bound -> !bound.isAfter(now))
                    .reduce(least, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private Stream<Instant> boundsOf(Title title) {
        return title.windows()
                .filter(window ->
                        window.country().equals(AvailabilityWindow.EVERYWHERE) || countries.contains(window.country()))
                .flatMap(window -> Stream.concat(window.from().stream(), window.until().stream()));
    }

    /** The ids of the titles that each market sees; nothing of markets that nothing can be shown in. */
    private Map<Place, List<Long>> shown(Pin pin) {
        var shown = new LinkedHashMap<Place, List<Long>>();
        for (var show : Expander.expand(recipe, pin.catalog(), pin.at()).shows()) {
            shown.put(
                    new Place(show.market(), show.cell()),
                    show.titles().stream().map(ShownTitle::title).sorted().toList());
        }
        return shown;
    }
}
