package dev.imagery.dsl.overlay;

import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.shape.Alternatives;
import dev.imagery.dsl.shape.Maps;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/** Localised texts as recipes state them: one text for every language, or texts by language tag. */
final class LocalisedTextShape {

    /** Enough for a headline and far from what a line of a command may be. */
    static final int MOST_CHARACTERS = 300;

    private static final int MOST_LANGUAGES = 500;

    private static final Shape<String> WORDS = Texts.meaning(
            "text of 1 to " + MOST_CHARACTERS + " characters, of the control characters only line feeds",
            "invalid-value",
            LocalisedTextShape::words,
            text -> text);

    private static final Shape<String> KEY = Texts.meaning(
            "a language tag of BCP 47, such as pt-BR, or * for every language that has no text of its own",
            "unknown-language",
            tag -> tag.equals(LocalisedText.EVERY_LANGUAGE) ? Optional.of(tag) : LanguageTags.canonical(tag),
            tag -> tag,
            LanguageTags::meant);

    static final Shape<LocalisedText> SHAPE = Alternatives.<LocalisedText>expecting(
                    "text, or an object of texts by language tag")
            .or(
                    JsonNode::isString,
                    LocalisedTextShape::isForEveryLanguage,
                    WORDS.as(
                            LocalisedText::inEveryLanguage,
                            text -> text.byLanguage().getOrDefault(LocalisedText.EVERY_LANGUAGE, "")))
            .or(
                    JsonNode::isObject,
                    text -> true,
                    Maps.of(KEY, WORDS, MOST_LANGUAGES, "texts by language tag")
                            .as(LocalisedText::new, LocalisedText::byLanguage));

    private LocalisedTextShape() {}

    private static boolean isForEveryLanguage(LocalisedText text) {
        return text.byLanguage().keySet().equals(Set.of(LocalisedText.EVERY_LANGUAGE));
    }

    /** In Unicode's composed form: letters and their accents are one character wherever there is one, and fonts cover those. */
    private static Optional<String> words(String text) {
        IntPredicate isNoText = point ->
                (Character.isISOControl(point) && point != '\n') || Character.getType(point) == Character.SURROGATE;
        boolean valid = !text.isBlank()
                && text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                && text.codePoints().noneMatch(isNoText);
        return valid ? Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC)) : Optional.empty();
    }
}
