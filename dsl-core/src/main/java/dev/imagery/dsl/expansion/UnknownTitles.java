package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.fault.Fault;
import dev.imagery.dsl.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The titles of a recipe that the catalogue lacks. */
public final class UnknownTitles {

    private UnknownTitles() {}

    /** One fault for each, in the recipe's order. */
    public static List<Fault> of(Recipe recipe, CatalogSnapshot catalog) {
        return IntStream.range(0, recipe.titleIds().size())
                .filter(i -> catalog.title(recipe.titleIds().get(i)).isEmpty())
                .mapToObj(i -> new Fault(
                        "/titleIds/" + i,
                        "unknown-title",
                        Optional.of(String.valueOf(recipe.titleIds().get(i))),
                        "the id of a title in the catalogue",
                        Optional.empty()))
                .toList();
    }
}
