package dev.imagery.dsl.overlay;

/** One layer over a picture's titles, resolved for one language: all that its pixels depend on. */
public sealed interface PlacedOverlay
        permits Gradient, PlacedLegibleGradient, Vignette, Tint, Blur, PlacedLogo, PlacedText {

    /** As in JSON. */
    String type();
}
