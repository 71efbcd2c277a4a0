package dev.imagery.dsl.market;

import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * Markets by country and language, either of them {@code *} for any: {@code CA/fr}, {@code *}{@code /es}, {@code US/*}.
 *
 * @param country ISO 3166-1 alpha-2; empty for any
 * @param language canonical BCP 47 tag, which covers longer ones; empty for any
 */
public record MarketPattern(Optional<String> country, Optional<String> language) {

    private static final String ANY = "*";

    public static final Shape<MarketPattern> SHAPE = Texts.meaning(
            "a country and a language, one of them * for any if need be, such as CA/fr or */es",
            "unknown-market",
            MarketPattern::parse,
            MarketPattern::toString,
            MarketPattern::meant);

    public boolean matches(Market market) {
        return country.map(market.country()::equals).orElse(true)
                && language.map(range ->
                                LanguageTags.lookupChain(market.language()).contains(range))
                        .orElse(true);
    }

    private static Optional<MarketPattern> parse(String text) {
        var parts = text.split("/", -1);
        if (parts.length != 2 || (parts[0].equals(ANY) && parts[1].equals(ANY))) {
            return Optional.empty();
        }
        var country = Optional.of(parts[0]).filter(code -> !code.equals(ANY));
        var language = Optional.of(parts[1]).filter(tag -> !tag.equals(ANY));
        var canonical = language.flatMap(LanguageTags::canonical);
        boolean known = country.map(Countries::contains).orElse(true) && canonical.isPresent() == language.isPresent();
        return known ? Optional.of(new MarketPattern(country, canonical)) : Optional.empty();
    }

    /** The country in capitals, and a hyphen in the language. */
    private static Optional<String> meant(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : parse(text.substring(0, slash).toUpperCase(Locale.ROOT)
                                + text.substring(slash).replace('_', '-'))
                        .map(MarketPattern::toString);
    }

    @Override
    public String toString() {
        return country.orElse(ANY) + "/" + language.orElse(ANY);
    }
}
