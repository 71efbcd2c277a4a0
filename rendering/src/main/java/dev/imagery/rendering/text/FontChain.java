package dev.imagery.rendering.text;

import com.ibm.icu.lang.UScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The families of fonts that a text is set in: the stated one, then for each script of the text the Noto family that speaks it, as far
 * as they are installed. What else fontconfig would choose differs from machine to machine.
 */
final class FontChain {

    private FontChain() {}

    /** @param installed whether there is a family of that name */
    static List<String> of(String font, String text, String language, Predicate<String> installed) {
        var families = new LinkedHashSet<String>();
        families.add(font);
        boolean serif = font.contains("Serif");
        text.codePoints()
                .map(UScript::getScript)
                .distinct()
                .boxed()
                .flatMap(script ->
                        speaking(script, language, serif).filter(installed).limit(1))
                .forEach(families::add);
        return List.copyOf(families);
    }

    /** The families that speak a script, the best first; none for Latin and for what belongs to no script. */
    private static Stream<String> speaking(int script, String language, boolean serif) {
        return switch (script) {
            case UScript.LATIN, UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN -> Stream.empty();
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO ->
                noto(serif, "CJK " + cjk(script, language));
            case UScript.ARABIC ->
                serif ? Stream.concat(Stream.of("Noto Naskh Arabic"), noto(true, "Arabic")) : noto(false, "Arabic");
            default -> noto(serif, UScript.getName(script).replace('_', ' '));
        };
    }

    private static Stream<String> noto(boolean serif, String suffix) {
        return (serif ? Stream.of("Noto Serif ", "Noto Sans ") : Stream.of("Noto Sans ", "Noto Serif "))
                .map(prefix -> prefix + suffix);
    }

    /** Han characters have other forms in each of these; where the language says nothing of it, the Japanese ones. */
    private static String cjk(int script, String language) {
        if (script == UScript.HANGUL || isIn(language, Set.of("ko"))) {
            return "KR";
        }
        if (isIn(language, Set.of("zh"))) {
            boolean traditional = language.contains("Hant") || script == UScript.BOPOMOFO;
            return traditional ? language.endsWith("-HK") ? "HK" : "TC" : "SC";
        }
        return "JP";
    }

    private static boolean isIn(String language, Set<String> languages) {
        int end = language.indexOf('-');
        return languages.contains(end < 0 ? language : language.substring(0, end));
    }
}
