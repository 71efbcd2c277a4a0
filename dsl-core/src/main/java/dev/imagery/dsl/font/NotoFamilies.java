package dev.imagery.dsl.font;

import com.ibm.icu.lang.UScript;
import java.util.Set;
import java.util.stream.Stream;

/** The default fonts: which of Noto's families are for what. */
final class NotoFamilies {

    private NotoFamilies() {}

    /** The families that speak a script, the best first; none for Latin and for what belongs to no script. */
    static Stream<String> speaking(int script, String language, boolean serif) {
        return switch (script) {
            case UScript.LATIN, UScript.COMMON, UScript.INHERITED, UScript.UNKNOWN -> Stream.empty();
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO ->
                noto(serif, " CJK " + cjk(script, language));
            case UScript.ARABIC ->
                serif ? Stream.concat(Stream.of("Noto Naskh Arabic"), noto(true, " Arabic")) : noto(false, " Arabic");
            default -> noto(serif, " " + UScript.getName(script).replace('_', ' '));
        };
    }

    /** The families for what belongs to no script, and for letters that a stated font lacks. */
    static Stream<String> standingBy(String language, boolean serif) {
        var cjk = noto(serif, " CJK " + cjk(UScript.COMMON, language));
        var latin = noto(serif, "");
        var symbols = Stream.of("Noto Sans Symbols", "Noto Sans Symbols2", "Noto Sans Math", "Noto Music");
        var text = isIn(language, Set.of("ja", "ko", "zh")) ? Stream.concat(cjk, latin) : Stream.concat(latin, cjk);
        return Stream.concat(text, symbols);
    }

    private static Stream<String> noto(boolean serif, String suffix) {
        return (serif ? Stream.of("Noto Serif", "Noto Sans") : Stream.of("Noto Sans", "Noto Serif"))
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
