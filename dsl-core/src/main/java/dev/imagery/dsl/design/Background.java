package dev.imagery.dsl.design;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Texts;
import java.util.function.Function;

/** The colour that shows between tiles and around them. */
final class Background {

    /** Nearly black, a little blue: artwork stands out, and black artwork has an edge still. */
    static final String USUAL = "#0b0b0f";

    private Background() {}

    /** The field {@code background} of a design. */
    static <R> Field<R, String> field(Function<R, String> getter) {
        return Field.withDefault(
                        "background",
                        Texts.colour(),
                        USUAL,
                        getter,
                        "The colour that shows between tiles and around them.")
                .example("\"#101820\"");
    }
}
