package dev.imagery.dsl.publication;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.Locale;

/** What becomes of slots that nobody was there to run. */
public enum CatchUp {
    /** One run for all of them, if it is not too late for the newest. */
    ONCE,
    /** None. */
    SKIP;

    static final Shape<CatchUp> SHAPE = Texts.constant("catch-up", CatchUp.class, CatchUp::word);

    /** As in JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
