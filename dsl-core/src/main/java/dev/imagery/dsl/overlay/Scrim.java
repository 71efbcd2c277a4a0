package dev.imagery.dsl.overlay;

import java.util.Optional;

/** A colour that is strongest at one side or corner of the picture, so that text is legible there, as a recipe states it. */
public sealed interface Scrim extends Overlay permits Gradient, LegibleGradient {

    double USUAL_OPACITY = 0.8;

    /** Where it is strongest, as of {@link Gradient}. */
    double from();

    /** As {@code #rrggbb}. */
    String colour();

    /** As of {@link Gradient}. */
    double reach();

    /** How much it covers where it is strongest; empty for as much as the page's text needs. */
    Optional<Double> statedOpacity();

    @Override
    default String type() {
        return Gradient.TYPE;
    }
}
