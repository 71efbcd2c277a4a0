package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import java.util.Locale;

/**
 * Softens the picture, or a part of it.
 *
 * @param radius the standard deviation of the Gaussian, as a fraction of the picture's height, above 0 and up to 0.1
 * @param side which side of the box is softened
 * @param feather how far beyond the box's edge sharp passes into soft, as a fraction of the picture's height, 0 to 1
 */
public record Blur(double radius, Box box, Side side, double feather) implements Overlay, PlacedOverlay {

    public static final String TYPE = "blur";

    /** A side of a box's edge. */
    public enum Side {
        INSIDE,
        OUTSIDE;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether all of the picture is softened alike. */
    public boolean whole() {
        return side == Side.INSIDE && box.equals(Box.WHOLE);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
