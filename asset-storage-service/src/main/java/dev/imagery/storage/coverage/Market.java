package dev.imagery.storage.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A country in one of its languages.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47 tag
 */
record Market(String country, String language) {

    /** By country, and there by language. */
    static final Comparator<Market> BY_NAME =
            Comparator.comparing(Market::country).thenComparing(Market::language);

    private static final Pattern FORM = Pattern.compile("([A-Z]{2})/([A-Za-z0-9-]{1,100})");

    /** Of a text such as {@code US/en}. */
    static Optional<Market> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new Market(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** The same country in ever wider languages, the nearest first: of {@code zh-Hant-TW}, {@code zh-Hant} and {@code zh} (RFC 4647, 3.4). */
    List<Market> wider() {
        List<Market> wider = new ArrayList<>();
        String tag = language;
        while (tag.indexOf('-') > 0) {
            tag = tag.substring(0, tag.lastIndexOf('-'));
            boolean endsInSingleton = tag.length() > 2 && tag.charAt(tag.length() - 2) == '-';
            if (!endsInSingleton) {
                wider.add(new Market(country, tag));
            }
        }
        return wider;
    }

    @Override
    public String toString() {
        return country + "/" + language;
    }
}
