package dev.imagery.rendering.overlay;

import dev.imagery.dsl.overlay.Tint;
import dev.imagery.dsl.target.Size;
import java.awt.Color;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.im4java.core.IMOperation;

/**
 * One colour over everything. Where a mode of blending is linear in the colour beneath, opacity goes into the colour: to multiply half
 * with black is to multiply with grey.
 */
final class TintPainting {

    private TintPainting() {}

    static void paint(IMOperation operation, Tint tint, Size canvas) {
        double opacity = tint.opacity();
        switch (tint.blend()) {
            case NORMAL -> {
                operation.fill(tint.colour());
                operation.addRawArgs("-colorize", Percent.of(opacity));
            }
            case MULTIPLY -> blend(operation, "Multiply", changed(tint, c -> 1 - opacity * (1 - c)), canvas);
            case SCREEN -> blend(operation, "Screen", changed(tint, c -> opacity * c), canvas);
            case SOFT_LIGHT -> blend(operation, "SoftLight", withOpacity(tint), canvas);
        }
    }

    private static void blend(IMOperation operation, String mode, String colour, Size canvas) {
        operation.openOperation();
        operation.addRawArgs("-size", ScrimPainting.sides(canvas));
        operation.addImage("xc:" + colour);
        operation.closeOperation();
        operation.compose(mode);
        operation.composite();
        operation.compose("Over");
    }

    private static String changed(Tint tint, DoubleUnaryOperator change) {
        var colour = Color.decode(tint.colour());
        return String.format(
                Locale.ROOT,
                "rgb(%s,%s,%s)",
                Percent.of(change.applyAsDouble(colour.getRed() / 255.0)),
                Percent.of(change.applyAsDouble(colour.getGreen() / 255.0)),
                Percent.of(change.applyAsDouble(colour.getBlue() / 255.0)));
    }

    private static String withOpacity(Tint tint) {
        var colour = Color.decode(tint.colour());
        return String.format(
                Locale.ROOT,
                "rgba(%d,%d,%d,%.4f)",
                colour.getRed(),
                colour.getGreen(),
                colour.getBlue(),
                tint.opacity());
    }
}
