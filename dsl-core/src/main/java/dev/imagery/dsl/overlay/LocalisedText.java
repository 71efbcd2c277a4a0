package dev.imagery.dsl.overlay;

import dev.imagery.dsl.market.LanguageTags;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text in several languages.
 *
 * @param byLanguage by canonical BCP 47 tag; {@value #EVERY_LANGUAGE} is for every language that has none of its own. At least one
 */
public record LocalisedText(SortedMap<String, String> byLanguage) {

    /** The language range of RFC 4647 that every language matches. */
    public static final String EVERY_LANGUAGE = "*";

    public LocalisedText {
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    public static LocalisedText inEveryLanguage(String text) {
        return new LocalisedText(new TreeMap<>(Map.of(EVERY_LANGUAGE, text)));
    }

    /** The words chosen, and the key that they were found under. */
    public record Choice(String key, String text) {}

    /**
     * The words for a language by the lookup of RFC 4647: its own, those of a shorter tag, those for every language; then those of
     * the languages to fall back to, each likewise.
     *
     * @param fallback canonical BCP 47 tags, the first choice first
     */
    public Optional<Choice> in(String language, List<String> fallback) {
        return Stream.of(
                        LanguageTags.lookupChain(language).stream(),
                        Stream.of(EVERY_LANGUAGE),
                        fallback.stream().flatMap(tag -> LanguageTags.lookupChain(tag).stream()))
                .flatMap(keys -> keys)
                .flatMap(key -> Optional.ofNullable(byLanguage.get(key)).map(text -> new Choice(key, text)).stream())
                .findFirst();
    }
}
