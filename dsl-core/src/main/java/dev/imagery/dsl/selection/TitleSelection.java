package dev.imagery.dsl.selection;

import dev.imagery.dsl.placement.Pin;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Which titles of the catalogue are shown.
 *
 * @param select the titles of earlier selectors rank first, and each title is taken once; empty beside titles that are listed
 * @param order of the titles of each selector
 * @param limit how many titles are shown at most, 1 to 10,000; empty: as many as the design has slots
 * @param quotas all of which hold together
 * @param exclude ids of titles that never appear
 * @param pin titles that appear wherever they are available
 */
public record TitleSelection(
        List<Selector> select,
        Order order,
        Optional<Integer> limit,
        List<Quota> quotas,
        List<Long> exclude,
        List<Pin> pin) {

    /** In any list of titles. */
    public static final int MAX_TITLES = 10_000;

    /** Says nothing. */
    public static final TitleSelection NONE =
            new TitleSelection(List.of(), new Order.Popularity(), Optional.empty(), List.of(), List.of(), List.of());

    /** The {@code titles} of a recipe. */
    public static final ObjectShape<TitleSelection> SHAPE = TitleSelectionFields.SHAPE;

    /** A list of selectors, as in {@code select}. */
    public static final Shape<List<Selector>> SELECTORS = TitleSelectionFields.SELECTORS;
}
