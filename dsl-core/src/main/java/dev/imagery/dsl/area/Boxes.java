package dev.imagery.dsl.area;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import java.util.List;

/** Boxes as recipes state them. One that reaches outside of its picture is a fault. */
public final class Boxes {

    private static final double LEAST_SIDE = 0.001;

    private static final Field<Box, Double> LEFT = Field.required(
            "left", Numbers.fraction(), Box::left, "Where its left edge is, as a fraction of the picture's width.");
    private static final Field<Box, Double> TOP = Field.required(
            "top", Numbers.fraction(), Box::top, "Where its upper edge is, as a fraction of the picture's height.");
    private static final Field<Box, Double> WIDTH = Field.required(
            "width",
            Numbers.decimal(LEAST_SIDE, 1),
            Box::width,
            "How wide it is, as a fraction of the picture's width.");
    private static final Field<Box, Double> HEIGHT = Field.required(
            "height",
            Numbers.decimal(LEAST_SIDE, 1),
            Box::height,
            "How high it is, as a fraction of the picture's height.");

    public static final ObjectShape<Box> SHAPE = ObjectShape.of(
                    "A rectangle of the picture, in fractions of its width and height from 0 to 1.",
                    parts -> new Box(parts.get(LEFT), parts.get(TOP), parts.get(WIDTH), parts.get(HEIGHT)),
                    List.of(LEFT, TOP, WIDTH, HEIGHT))
            .checked((parts, at) -> {
                var left = parts.find(LEFT);
                var width = parts.find(WIDTH);
                var top = parts.find(TOP);
                var height = parts.find(HEIGHT);
                if (left.isPresent() && width.isPresent() && !new Box(left.get(), 0, width.get(), 1).isInside()) {
                    at.at("width").fault("outside-picture", "left and width of 1 together at most");
                }
                if (top.isPresent() && height.isPresent() && !new Box(0, top.get(), 1, height.get()).isInside()) {
                    at.at("height").fault("outside-picture", "top and height of 1 together at most");
                }
            });

    private Boxes() {}
}
