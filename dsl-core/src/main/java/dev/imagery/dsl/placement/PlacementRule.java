package dev.imagery.dsl.placement;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.Locale;

/** How titles are given to slots. */
public enum PlacementRule {
    /** In the order of the titles, row by row, repeated until every slot is filled. */
    ORDERED,
    /** By rank and by the title's id, so that another title moves few. */
    STABLE;

    public static final Shape<PlacementRule> SHAPE =
            Texts.constant("placement", PlacementRule.class, PlacementRule::word);

    /** As in JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
