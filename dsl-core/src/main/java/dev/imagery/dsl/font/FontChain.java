package dev.imagery.dsl.font;

import com.ibm.icu.lang.UScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The families of fonts that a text is set in: the stated one, then for each script of the text the Noto family that speaks it, then
 * those that have what is still missing, as punctuation and symbols. What else fontconfig would choose differs from machine to machine.
 *
 * @param families the first choice first
 * @param missing the first character that none of them has a glyph for
 */
public record FontChain(List<String> families, OptionalInt missing) {

    /** What fonts there are, and what they draw. */
    public interface Fonts {

        boolean hasFamily(String family);

        /** White space and what is never drawn need no glyph, and are drawn by every family. */
        boolean draws(String family, int point);
    }

    /** @param font the stated family */
    public static FontChain of(String font, String text, String language, Fonts fonts) {
        var families = new LinkedHashSet<String>();
        families.add(font);
        boolean serif = font.contains("Serif");
        text.codePoints()
                .map(UScript::getScript)
                .distinct()
                .boxed()
                .flatMap(script -> NotoFamilies.speaking(script, language, serif)
                        .filter(fonts::hasFamily)
                        .limit(1))
                .forEach(families::add);
        var points = text.codePoints().distinct().toArray();
        for (int point : points) {
            if (!draws(families.stream(), point, fonts)) {
                NotoFamilies.standingBy(language, serif)
                        .filter(family -> fonts.draws(family, point))
                        .findFirst()
                        .ifPresent(families::add);
            }
        }
        return within(List.copyOf(families), text, fonts);
    }

    /** The chain whose families are known already. */
    public static FontChain within(List<String> families, String text, Fonts fonts) {
        return new FontChain(
                List.copyOf(families),
                text.codePoints()
                        .filter(point -> !draws(families.stream(), point, fonts))
                        .findFirst());
    }

    private static boolean draws(Stream<String> families, int point, Fonts fonts) {
        return families.anyMatch(family -> fonts.draws(family, point));
    }
}
