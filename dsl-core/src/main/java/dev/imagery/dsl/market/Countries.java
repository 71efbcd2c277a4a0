package dev.imagery.dsl.market;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The countries of ISO 3166-1. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Worked out once: a catalogue of many titles asks for each title and market. */
    private static final Map<String, List<String>> OWN_LANGUAGES =
            CODES.stream().collect(toUnmodifiableMap(code -> code, Countries::likelyLanguages));

    private static final Map<String, String> BY_NAME = CODES.stream()
            .collect(toUnmodifiableMap(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code -> code));

    private Countries() {}

    /** The codes by their English names. */
    static Map<String, String> byName() {
        return BY_NAME;
    }

    static Optional<String> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The code of a country that goes by another one: of USA, or of UK. */
    public static Optional<String> meant(String word) {
        try {
            return Optional.of(Region.getInstance(word).toString()).filter(CODES::contains);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

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
        return Optional.ofNullable(OWN_LANGUAGES.get(country)).orElseGet(() -> likelyLanguages(country));
    }

    private static List<String> likelyLanguages(String country) {
        var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag("und-" + country));
        return List.of(likely.getLanguage());
    }
}
