package dev.imagery.dsl.recipe;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.placement.PlacementRule;
import dev.imagery.dsl.selection.Listed;
import dev.imagery.dsl.selection.Selecting;
import dev.imagery.dsl.selection.Selector;
import dev.imagery.dsl.selection.TitleSelection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which titles a recipe shows, and where they stand.
 *
 * @param listed by their ids; where empty, the selection chooses
 * @param selection what the field {@code titles} says
 * @param placement the rule by which they get their slots; where empty, that of the article for listed ones, and the stable one for
 *     selected ones
 */
public record Titles(List<Long> listed, TitleSelection selection, Optional<PlacementRule> placement) {

    public boolean areListed() {
        return !listed.isEmpty();
    }

    /** The rule by which they get their slots. */
    public PlacementRule rule() {
        return placement.orElse(areListed() ? PlacementRule.ORDERED : PlacementRule.STABLE);
    }

    /**
     * The titles that they come to.
     *
     * @param widening selectors that choose only where there are too few
     * @param now at which availability is judged
     */
    public Selecting in(CatalogSnapshot catalog, List<Selector> widening, Instant now) {
        return areListed()
                ? Selecting.prepare(new Listed(listed, selection.exclude(), selection.pin()), widening, catalog, now)
                : Selecting.prepare(selection, widening, catalog, now);
    }
}
