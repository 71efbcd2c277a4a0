package dev.imagery.dsl.overlay;

import dev.imagery.dsl.font.PlacedFont;
import java.util.List;

/**
 * A text whose words are chosen.
 *
 * @param text with line feeds where the recipe breaks lines
 * @param language canonical BCP 47 tag of the language that it is set in: it decides the forms of letters and where lines break
 * @param fonts that it is set in, the first choice first; empty where those of the machine that draws are used
 */
public record PlacedText(String text, String language, TextStyle style, List<PlacedFont> fonts)
        implements PlacedOverlay {

    public PlacedText {
        fonts = List.copyOf(fonts);
    }

    /** In the fonts of the machine that draws it. */
    public PlacedText(String text, String language, TextStyle style) {
        this(text, language, style, List.of());
    }

    @Override
    public String type() {
        return Text.TYPE;
    }
}
