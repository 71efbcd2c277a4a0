package dev.imagery.orchestration.visit;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Languages as browsers tell them. */
final class Languages {

    /** Longer than any browser's; what is longer is made up, and would only cost time. */
    private static final int LONGEST_HEADER = 1_000;

    /** Codes of two letters that stay as they are; to see that of a tag takes a good part of reading a visit. */
    private static final Set<String> USUAL = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> spelled(code).filter(code::equals).isPresent())
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> offered;

    /** @param offered the language tags that there is imagery for; any where it is empty */
    Languages(List<String> offered) {
        this.offered = List.copyOf(offered);
    }

    /**
     * The language that suits a browser best, by the lookup of RFC 4647 (3.4): of the offered ones, or the most wanted where any may be.
     *
     * @param acceptLanguage as in the header of that name (RFC 9110, 12.5.4); what is malformed says nothing
     */
    Optional<String> preferred(String acceptLanguage) {
        List<LanguageRange> ranges = ranges(acceptLanguage);
        if (offered.isEmpty()) {
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(LanguageRange::getRange)
                    .filter(range -> range.indexOf('*') < 0)
                    .flatMap(range -> usual(range).stream())
                    .findFirst();
        }
        return Optional.ofNullable(Locale.lookupTag(ranges, offered)).flatMap(Languages::usual);
    }

    /** A tag of BCP 47 in its usual spelling: {@code en-gb} is {@code en-GB}; empty where it is malformed. */
    static Optional<String> usual(String tag) {
        return USUAL.contains(tag) ? Optional.of(tag) : spelled(tag);
    }

    private static Optional<String> spelled(String tag) {
        try {
            return Optional.of(
                    new Locale.Builder().setLanguageTag(tag.strip()).build().toLanguageTag());
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    private static List<LanguageRange> ranges(String acceptLanguage) {
        if (acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
