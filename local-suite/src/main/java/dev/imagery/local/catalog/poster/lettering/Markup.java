package dev.imagery.local.catalog.poster.lettering;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A {@code pango:} picture of some lines, whose text can be nothing but text.
 *
 * <p>Two interpreters read the argument: ImageMagick first (percent escapes, backslashes, {@code @file}, and its own
 * decoding of some entities), Pango next (markup). Every character that is not a letter, a mark or a digit is therefore
 * written as a decimal character reference, which the first leaves alone and the second reads as that character.
 */
public final class Markup {

    private static final String ROOM = "&#160;";

    private Markup() {}

    /**
     * @param size pixels to the em, given that ImageMagick runs with {@code -density 72}
     * @param tracking extra space between letters, in thousandths of the em; only where the script bears it
     */
    public static String of(
            List<String> lines, Face face, Script script, String language, int size, int tracking, boolean vertical) {
        boolean capitals = lines.stream().noneMatch(line -> line.codePoints().anyMatch(Character::isLowerCase));
        var text = lines.stream()
                .map(line -> ROOM + escaped(line) + ROOM) // room for ink beyond the letter's own box; trimmed later
                .collect(Collectors.joining(
                        "\n", ROOM + "\n", "\n" + ROOM)); // the lines above and below are room as well
        return String.format(
                Locale.ROOT,
                "pango:<span font=\"%s %d\" lang=\"%s\" line_height=\"%.2f\"%s%s>%s</span>",
                face.font(script),
                size,
                languageTag(language),
                script.leading(capitals),
                tracking != 0 && spaced(script) ? " letter_spacing=\"" + size * 1024L * tracking / 1000 + "\"" : "",
                vertical ? " gravity=\"east\"" : "",
                text);
    }

    private static boolean spaced(Script script) {
        return script == Script.LATIN || script.vertical();
    }

    /** Also the language may come from outside: only letters, digits and hyphens of it are kept. */
    private static String languageTag(String language) {
        return language.replaceAll("[^A-Za-z0-9-]", "");
    }

    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            boolean plain = Character.isLetter(c) || (c >= '0' && c <= '9') || c == ' ' || isMark(c);
            if (plain) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
