package dev.imagery.dsl.overlay;

import dev.imagery.dsl.area.Box;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text is set. It is as large as its box allows, up to a size, and breaks into lines where its language does.
 *
 * @param font family; fonts that speak the text's script stand in for what it lacks
 * @param weight as in CSS: 100 (thin) to 900 (heavy), 400 is regular
 * @param colour {@code #rrggbb}
 * @param box that all of the text stays within
 * @param size the largest, of the em, as a fraction of the picture's height
 * @param leastSize below which the text is refused rather than drawn, up to {@code size}
 * @param lineSpacing space between lines beyond the font's own, in ems; negative is closer
 */
public record TextStyle(
        String font,
        int weight,
        String colour,
        Box box,
        HorizontalAlignment align,
        VerticalAlignment verticalAlign,
        double size,
        double leastSize,
        double lineSpacing,
        Optional<TextShadow> shadow) {

    /** What families of fonts are called: nothing else gets near a command line. */
    public static final String FONT_PATTERN = "[A-Za-z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*";

    private static final Pattern FONT = Pattern.compile(FONT_PATTERN);

    /** Whether it could be the name of a family. */
    public static boolean isFont(String name) {
        return FONT.matcher(name).matches();
    }
}
