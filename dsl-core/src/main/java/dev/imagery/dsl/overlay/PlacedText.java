package dev.imagery.dsl.overlay;

/**
 * A text whose words are chosen.
 *
 * @param text with line feeds where the recipe breaks lines
 * @param language canonical BCP 47 tag of the language that it is set in: it decides the forms of letters and where lines break
 */
public record PlacedText(String text, String language, TextStyle style) implements PlacedOverlay {

    @Override
    public String type() {
        return Text.TYPE;
    }
}
