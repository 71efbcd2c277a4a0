package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The titles of a recipe that the catalogue lacks. */
public final class UnknownTitles {

    private UnknownTitles() {}

    /** One fault for each, in the recipe's order. */
    public static List<Fault> of(Recipe recipe, CatalogSnapshot catalog) {
        var ids = new TreeMap<Integer, Long>();
        for (int place = 0; place < recipe.titleIds().size(); place++) {
            ids.put(place, recipe.titleIds().get(place));
        }
        return of(ids, catalog);
    }

    /**
     * One fault for each, in the order of their places.
     *
     * @param titleIds by their place in the recipe's list, from 0
     */
    public static List<Fault> of(SortedMap<Integer, Long> titleIds, CatalogSnapshot catalog) {
        return titleIds.entrySet().stream()
                .filter(title -> catalog.title(title.getValue()).isEmpty())
                .map(title -> new Fault(
                        "/titleIds/" + title.getKey(),
                        "unknown-title",
                        Optional.of(title.getValue().toString()),
                        "the id of a title in the catalogue",
                        Optional.empty()))
                .toList();
    }
}
