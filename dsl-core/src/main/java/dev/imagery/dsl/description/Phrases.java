package dev.imagery.dsl.description;

import dev.imagery.dsl.market.LanguageTags;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** "Posters of …" by language. */
final class Phrases {

    private static final String TITLES = "{titles}";
    private static final Properties BY_LANGUAGE = load();

    private Phrases() {}

    /** @return the titles alone, where there is no phrase in the language or in that of a shorter tag */
    static String postersOf(String titles, String language) {
        return LanguageTags.lookupChain(language).stream()
                .flatMap(tag -> Optional.ofNullable(BY_LANGUAGE.getProperty(tag)).stream())
                .findFirst()
                .map(phrase -> phrase.replace(TITLES, titles))
                .orElse(titles);
    }

    private static Properties load() {
        var phrases = new Properties();
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("alt-text.properties"))) {
            phrases.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }
}
