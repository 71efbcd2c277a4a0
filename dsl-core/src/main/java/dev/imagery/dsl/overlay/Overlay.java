package dev.imagery.dsl.overlay;

/** One layer over a picture's titles, as a recipe states it for all languages. */
public sealed interface Overlay permits Scrim, Vignette, Tint, Blur, Logo, Text {

    /** As in JSON. */
    String type();
}
