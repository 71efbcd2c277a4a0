package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.area.Boxes;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import java.util.List;
import java.util.Optional;

/**
 * The logo artwork of a title, as large as its box allows and never larger than its own pixels.
 *
 * @param title whose; empty for the title in the design's first place
 * @param opacity above 0 and up to 1
 */
public record Logo(
        Optional<Long> title, Box box, HorizontalAlignment align, VerticalAlignment verticalAlign, double opacity)
        implements Overlay {

    public static final String TYPE = "logo";

    private static final Field<Logo, Optional<Long>> TITLE = Field.optional(
            "title",
            Numbers.wholeLong(1, Long.MAX_VALUE),
            Logo::title,
            "Whose logo, by the title's id; where absent, that of the title in the design's first place.");
    private static final Field<Logo, Box> BOX = Field.required(
                    "box", Boxes.SHAPE, Logo::box, "Where the logo stands. It is as large as the box allows.")
            .example("{\"left\": 0.05, \"top\": 0.55, \"width\": 0.35, \"height\": 0.3}");
    private static final Field<Logo, HorizontalAlignment> ALIGN = HorizontalAlignment.field(Logo::align);
    private static final Field<Logo, VerticalAlignment> VERTICAL_ALIGN = VerticalAlignment.field(Logo::verticalAlign);
    private static final Field<Logo, Double> OPACITY =
            Field.withDefault("opacity", Opacity.SHAPE, 1.0, Logo::opacity, "How much the logo covers.");

    static final ObjectShape<Logo> SHAPE = ObjectShape.of(
            "The logo artwork of a title in the market's language. It is never enlarged beyond its own pixels.",
            parts -> new Logo(
                    parts.get(TITLE), parts.get(BOX), parts.get(ALIGN), parts.get(VERTICAL_ALIGN), parts.get(OPACITY)),
            List.of(TITLE, BOX, ALIGN, VERTICAL_ALIGN, OPACITY));

    @Override
    public String type() {
        return TYPE;
    }
}
