package dev.imagery.dsl.overlay;

/**
 * A colour that is strongest in the corners and fades out towards the middle, in ellipses of the picture's proportions.
 *
 * @param colour {@code #rrggbb}
 * @param opacity in the corners, above 0 and up to 1
 * @param reach the share of the way from a corner to the middle at which it is gone, above 0 and up to 1
 */
public record Vignette(String colour, double opacity, double reach) implements Overlay, PlacedOverlay {

    public static final String TYPE = "vignette";

    @Override
    public String type() {
        return TYPE;
    }
}
