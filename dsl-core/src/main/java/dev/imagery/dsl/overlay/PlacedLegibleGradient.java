package dev.imagery.dsl.overlay;

/**
 * A scrim whose strength is found when it is drawn: just as much as makes text legible.
 *
 * @param from as of {@link Gradient}
 * @param colour {@code #rrggbb}
 * @param reach as of {@link Gradient}
 * @param text that is to be legible; it has areas
 */
public record PlacedLegibleGradient(double from, String colour, double reach, PageText text) implements PlacedOverlay {

    public static final String TYPE = "legible-gradient";

    @Override
    public String type() {
        return TYPE;
    }

    /**
     * How much of its strength it has at a point of the picture, 1 where it is strongest to 0 where it is gone.
     *
     * @param x as a fraction of the picture's width
     * @param y as a fraction of the picture's height
     */
    public double share(double x, double y) {
        double towardsX = Math.sin(Math.toRadians(from));
        double towardsY = -Math.cos(Math.toRadians(from));
        double most = Math.abs(towardsX) + Math.abs(towardsY);
        double nearness = ((2 * x - 1) * towardsX + (2 * y - 1) * towardsY + most) / (2 * most);
        double t = Math.clamp((nearness - (1 - reach)) / reach, 0.0, 1.0);
        return t * t * (3 - 2 * t);
    }

    /** The same at a strength. */
    public Gradient of(double opacity) {
        return new Gradient(from, colour, opacity, reach);
    }
}
