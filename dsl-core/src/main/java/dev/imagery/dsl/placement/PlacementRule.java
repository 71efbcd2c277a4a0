package dev.imagery.dsl.placement;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.Locale;

/** How titles get their slots. */
public enum PlacementRule {
    /** In their order, row by row; they repeat. The article's rule. */
    ORDERED,
    /** The best ranked where the eye is drawn to; another title moves few others. */
    STABLE;

    public static final Shape<PlacementRule> SHAPE =
            Texts.constant("placement", PlacementRule.class, rule -> rule.name().toLowerCase(Locale.ROOT));
}
