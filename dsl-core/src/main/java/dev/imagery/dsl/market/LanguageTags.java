package dev.imagery.dsl.market;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.ibm.icu.util.ULocale;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Language tags of BCP 47. */
public final class LanguageTags {

    private static final Set<String> ISO_639 = Set.of(ULocale.getISOLanguages());

    /** The tags of two letters by their English names in lower case. */
    private static final Map<String, String> BY_NAME = ISO_639.stream()
            .filter(tag -> tag.length() == 2)
            .collect(toUnmodifiableMap(
                    tag -> ULocale.getDisplayLanguage(tag, ULocale.ENGLISH).toLowerCase(Locale.ROOT),
                    tag -> canonical(tag).orElse(tag),
                    (one, _) -> one));

    /** A language tag of BCP 47, in its canonical form. */
    public static final Shape<String> SHAPE = Texts.meaning(
            "a language tag of BCP 47, such as en or pt-BR",
            "unknown-language",
            LanguageTags::canonical,
            tag -> tag,
            LanguageTags::meant);

    private LanguageTags() {}

    /** The canonical form of a well-formed tag whose language is registered; empty for any other text. */
    public static Optional<String> canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return ISO_639.contains(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** What was perhaps meant by text that is no tag: the tag of {@code en_US}, or of {@code Japanese}. */
    public static Optional<String> meant(String text) {
        return canonical(text.replace('_', '-'))
                .or(() -> Optional.ofNullable(BY_NAME.get(text.toLowerCase(Locale.ROOT))));
    }

    /** The tag and its ever shorter prefixes, as of RFC 4647 lookup: {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}. */
    public static List<String> lookupChain(String tag) {
        var chain = new ArrayList<String>();
        for (var rest = tag; !rest.isEmpty(); rest = withoutLastSubtag(rest)) {
            chain.add(rest);
        }
        return List.copyOf(chain);
    }

    private static String withoutLastSubtag(String tag) {
        int end = tag.lastIndexOf('-');
        return end < 0 ? "" : tag.substring(0, end);
    }
}
