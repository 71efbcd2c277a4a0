package dev.imagery.dsl.overlay;

/** A text, in the words of each language. */
public record Text(LocalisedText text, TextStyle style) implements Overlay {

    public static final String TYPE = "text";

    @Override
    public String type() {
        return TYPE;
    }
}
