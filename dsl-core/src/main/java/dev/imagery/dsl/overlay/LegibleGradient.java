package dev.imagery.dsl.overlay;

import java.util.Optional;

/**
 * A scrim that is just as strong as the page's text needs.
 *
 * @param from as of {@link Gradient}
 * @param colour {@code #rrggbb}
 * @param reach as of {@link Gradient}
 */
public record LegibleGradient(double from, String colour, double reach) implements Scrim {

    @Override
    public Optional<Double> statedOpacity() {
        return Optional.empty();
    }

    /** Over a picture that no text is known to stand on, it is as strong as a scrim usually is. */
    PlacedOverlay over(PageText text) {
        return text.areas().isEmpty()
                ? new Gradient(from, colour, USUAL_OPACITY, reach)
                : new PlacedLegibleGradient(from, colour, reach, text);
    }
}
