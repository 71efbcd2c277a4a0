package dev.imagery.dsl.market;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private Countries() {}

    public static boolean contains(String code) {
        return CODES.contains(code);
    }

    public static Set<String> codes() {
        return CODES;
    }

    /**
     * The market's own languages, where a recipe names none: the language most likely in that country, by CLDR's likely
     * subtags.
     */
    public static List<String> ownLanguages(String country) {
        var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + country));
        return List.of(likely.getLanguage());
    }
}
