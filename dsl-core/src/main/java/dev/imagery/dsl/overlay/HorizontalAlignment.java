package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Texts;
import java.util.Locale;
import java.util.function.Function;

/** Where something stands between the left and the right edge of its box. */
public enum HorizontalAlignment {
    /** Where lines of the language begin: left in English, right in Arabic. */
    START,
    CENTRE,
    /** Where lines of the language end: right in English, left in Arabic. */
    END,
    LEFT,
    RIGHT;

    /** The same in terms of left and right. */
    public HorizontalAlignment in(boolean rightToLeft) {
        return switch (this) {
            case START -> rightToLeft ? RIGHT : LEFT;
            case END -> rightToLeft ? LEFT : RIGHT;
            case CENTRE, LEFT, RIGHT -> this;
        };
    }

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that states it; start where absent. */
    static <R> Field<R, HorizontalAlignment> field(Function<R, HorizontalAlignment> getter) {
        return Field.withDefault(
                "align",
                Texts.constant("alignment", HorizontalAlignment.class, HorizontalAlignment::word),
                START,
                getter,
                "Where it stands across its box: start is left in English and right in Arabic, end the other way round.");
    }
}
