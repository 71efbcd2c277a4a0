package dev.imagery.orchestration.sample;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The page's own words in one language. Every language has them all.
 *
 * @param language as a BCP 47 tag
 * @param words by their keys
 */
record Wording(String language, Properties words) {

    /** English first: it stands in for languages that have no wording. */
    static final List<Wording> ALL =
            Stream.of("en", "ja", "ar").map(Wording::read).toList();

    /** The wording for visitors of a language, such as {@code pt-BR}. */
    static Wording of(String language) {
        String spoken = Locale.forLanguageTag(language).getLanguage();
        return ALL.stream()
                .filter(wording -> wording.language.equals(spoken))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    /** {@code ltr} or {@code rtl}. */
    String direction() {
        return word("direction");
    }

    /** A market where this is spoken, for a person who wants to see its wall. */
    String country() {
        return word("country");
    }

    /** The words of a key. */
    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), () -> language + ": " + key);
    }

    /** What a form field is called; one without words is called by its name, spelt as words. */
    String label(String field) {
        String label = words.getProperty("field." + field);
        if (label != null) {
            return label;
        }
        String spelt = field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[_.-]+", " ")
                .toLowerCase(Locale.ROOT);
        return spelt.isEmpty() ? field : spelt.substring(0, 1).toUpperCase(Locale.ROOT) + spelt.substring(1);
    }

    /** What an option of a choice is called; one without words is called as it is. */
    String option(String option) {
        return words.getProperty("option." + option, option);
    }

    private static Wording read(String language) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(Resource.text(language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Wording(language, words);
    }
}
