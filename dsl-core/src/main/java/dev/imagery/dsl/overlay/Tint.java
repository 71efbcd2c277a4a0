package dev.imagery.dsl.overlay;

import java.util.Locale;

/**
 * One colour over the whole picture.
 *
 * @param colour {@code #rrggbb}
 * @param opacity above 0 and up to 1
 */
public record Tint(String colour, double opacity, Blend blend) implements Overlay, PlacedOverlay {

    public static final String TYPE = "tint";

    /** How the colour meets what is beneath, as of the W3C's Compositing and Blending Level 1. */
    public enum Blend {
        NORMAL,
        MULTIPLY,
        SCREEN,
        SOFT_LIGHT;

        /** As in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String type() {
        return TYPE;
    }
}
