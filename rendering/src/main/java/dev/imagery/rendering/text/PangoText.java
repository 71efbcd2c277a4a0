package dev.imagery.rendering.text;

import dev.imagery.dsl.overlay.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.im4java.core.IMOperation;

/** One line of text as a {@code pango:} picture of its own, on a transparent ground. */
final class PangoText {

    /** One point is one pixel. */
    private static final String DENSITY = "72";

    /** By what fontconfig knows the written forms of Chinese; Pango passes a language on to it as it is. */
    private static final Map<String, String> CHINESE =
            Map.of("zh-Hans", "zh-CN", "zh-Hant", "zh-TW", "zh-Hant-HK", "zh-HK", "zh", "zh-CN");

    private PangoText() {}

    /** Settings for all lines of a text that follow. */
    static void settings(IMOperation operation, Face face, TextStyle style, double size) {
        operation.addRawArgs("-density", DENSITY);
        operation.background("none");
        operation.fill(style.colour());
        operation.font(fontOf(face.families(), style.weight()));
        operation.addRawArgs("-pointsize", String.format(Locale.ROOT, "%.2f", size));
        operation.define("pango:markup=false");
        operation.define("pango:language=" + tagOf(face.language()));
    }

    /** Back to what other parts of the operation expect. */
    static void noSettings(IMOperation operation) {
        operation.addRawArgs("+density", "+page");
    }

    /**
     * Adds the picture.
     *
     * @param margin around the line's box in pixels: letters reach beyond it, as the swashes of Nastaliq do
     */
    static void line(IMOperation operation, String line, Direction direction, int margin) {
        operation.addRawArgs("+size", "-page", "+%d+%d".formatted(margin, margin));
        operation.addImage("pango:" + asText(line, direction));
        operation.p_repage();
    }

    /**
     * Nothing in the argument is anything but text. ImageMagick would read percent and backslash escapes, three entities, a file where
     * the argument begins with an at sign, and a geometry where it ends with a bracket; the marks of direction at both ends see to the
     * last two. Control characters are refused before.
     */
    static String asText(String line, Direction direction) {
        var escaped = line.replace("&", "&amp;").replace("\\", "\\\\").replace("%", "%%");
        return direction.mark() + escaped + direction.mark();
    }

    /** The last comma ends the families: the name of one may end like a style. */
    private static String fontOf(List<String> families, int weight) {
        families.forEach(family -> {
            if (!family.matches(TextStyle.FONT_PATTERN)) {
                throw new IllegalArgumentException("not the name of a family of fonts: " + family);
            }
        });
        return String.join(",", families) + ", " + weight(weight);
    }

    /** Pango's words. */
    private static String weight(int weight) {
        return switch (Math.clamp(Math.round(weight / 100.0), 1, 9)) {
            case 1 -> "Thin";
            case 2 -> "Ultra-Light";
            case 3 -> "Light";
            case 4 -> "Regular";
            case 5 -> "Medium";
            case 6 -> "Semi-Bold";
            case 7 -> "Bold";
            case 8 -> "Ultra-Bold";
            default -> "Heavy";
        };
    }

    /** Only letters, digits and hyphens: also the language may come from outside. */
    private static String tagOf(String language) {
        return CHINESE.getOrDefault(language, language).replaceAll("[^A-Za-z0-9-]", "");
    }
}
