package dev.imagery.dsl.overlay;

import java.util.Optional;

/**
 * A scrim: a colour that is strongest at one side or corner of the picture and fades out towards the opposite one.
 *
 * @param from where it is strongest, in degrees clockwise from the top, as if the picture were a square: 0 is the upper side, 45
 *     the upper right corner, 90 the right side; 0 to 360, without 360
 * @param colour {@code #rrggbb}
 * @param opacity where it is strongest, above 0 and up to 1
 * @param reach the share of the way to the opposite side or corner at which it is gone, above 0 and up to 1
 */
public record Gradient(double from, String colour, double opacity, double reach) implements Scrim, PlacedOverlay {

    public static final String TYPE = "gradient";

    @Override
    public Optional<Double> statedOpacity() {
        return Optional.of(opacity);
    }

    @Override
    public String type() {
        return TYPE;
    }
}
