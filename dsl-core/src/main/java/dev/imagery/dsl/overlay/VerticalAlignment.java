package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Texts;
import java.util.Locale;
import java.util.function.Function;

/** Where something stands between the upper and the lower edge of its box. */
public enum VerticalAlignment {
    TOP,
    MIDDLE,
    BOTTOM;

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field that states it; middle where absent. */
    static <R> Field<R, VerticalAlignment> field(Function<R, VerticalAlignment> getter) {
        return Field.withDefault(
                "verticalAlign",
                Texts.constant("alignment", VerticalAlignment.class, VerticalAlignment::word),
                MIDDLE,
                getter,
                "Where it stands between the top and the bottom of its box.");
    }
}
