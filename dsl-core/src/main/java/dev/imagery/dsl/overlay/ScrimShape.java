package dev.imagery.dsl.overlay;

import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Scrims as recipes state them. */
final class ScrimShape {

    /** In steps of 45 degrees. */
    private static final List<String> SIDES =
            List.of("top", "top-right", "right", "bottom-right", "bottom", "bottom-left", "left", "top-left");

    private static final Shape<Double> DIRECTION = Alternatives.<Double>expecting(
                    String.join(", ", SIDES) + ", or degrees from 0 to 360")
            .or(
                    JsonNode::isString,
                    degrees -> degrees % 45 == 0,
                    Texts.name("side", SIDES)
                            .as(side -> SIDES.indexOf(side) * 45.0, degrees -> SIDES.get((int) (degrees / 45))))
            .or(
                    JsonNode::isNumber,
                    degrees -> true,
                    Numbers.decimal(0, 360).as(degrees -> degrees % 360, degrees -> degrees));

    private static final Shape<Optional<Double>> STRENGTH = Alternatives.<Optional<Double>>expecting(
                    "auto, or a number from 0.01 to 1")
            .or(
                    JsonNode::isString,
                    Optional::isEmpty,
                    Texts.name("opacity", List.of("auto")).as(auto -> Optional.empty(), none -> "auto"))
            .or(
                    JsonNode::isNumber,
                    Optional::isPresent,
                    Opacity.SHAPE.as(Optional::of, stated -> stated.orElse(Scrim.USUAL_OPACITY)));

    private static final Field<Scrim, Double> FROM = Field.withDefault(
                    "from",
                    DIRECTION,
                    180.0,
                    Scrim::from,
                    "Where the colour is strongest: a side, a corner, or degrees clockwise from the top, as if the picture were a"
                            + " square (45 is the upper right corner).")
            .example("\"left\"");
    private static final Field<Scrim, String> COLOUR =
            Field.withDefault("colour", Texts.colour(), "#000000", Scrim::colour, "The colour of the scrim.");
    private static final Field<Scrim, Optional<Double>> OPACITY = Field.<Scrim, Optional<Double>>withDefault(
                    "opacity",
                    STRENGTH,
                    Optional.of(Scrim.USUAL_OPACITY),
                    Scrim::statedOpacity,
                    "How much the colour covers where it is strongest. auto: just as much as the page's text needs for a contrast of"
                            + " 4.5:1 everywhere on the safe areas.")
            .example("\"auto\"");
    private static final Field<Scrim, Double> REACH = Field.withDefault(
            "reach",
            Numbers.decimal(0.01, 1),
            0.6,
            Scrim::reach,
            "At which share of the way to the opposite side or corner the colour is gone.");

    static final ObjectShape<Scrim> SHAPE = ObjectShape.of(
            "A scrim: a colour that is strongest at one side or corner and fades out smoothly towards the opposite one, so that text is"
                    + " legible there.",
            parts -> parts.get(OPACITY)
                    .<Scrim>map(opacity -> new Gradient(parts.get(FROM), parts.get(COLOUR), opacity, parts.get(REACH)))
                    .orElseGet(() -> new LegibleGradient(parts.get(FROM), parts.get(COLOUR), parts.get(REACH))),
            List.of(FROM, COLOUR, OPACITY, REACH));

    private ScrimShape() {}
}
