package dev.imagery.dsl.selection;

import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.shape.Booleans;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Conditions on titles. All of them hold together; of a list, any one is enough; what is empty or false asks for nothing.
 *
 * @param kinds of work, such as {@code film}
 * @param maturityAtMost the least age of the audience, in years
 * @param originalLanguages canonical BCP 47 tags, each of which covers longer ones
 * @param popularityAtLeast in the market, 0 to 100
 * @param limit how many titles it gives at most in a market
 */
public record Selector(
        List<String> kinds,
        List<String> genres,
        List<String> tags,
        Optional<Since> launchedSince,
        Optional<Years> years,
        Optional<Integer> maturityAtMost,
        List<String> originalLanguages,
        Optional<Integer> popularityAtLeast,
        boolean broadAudience,
        boolean localOriginal,
        Optional<Integer> limit) {

    private static final Shape<List<String>> WORDS = Lists.distinct(
            Texts.matching(
                    Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N} _-]{0,63}"),
                    "a word of lower-case letters and digits, at most 64"),
            1,
            100,
            "words");

    private static final Field<Selector, List<String>> KIND = Field.withDefault(
                    "kind", WORDS, List.of(), Selector::kinds, "Kinds of work; one of them is enough.")
            .example("[\"film\", \"series\"]");
    private static final Field<Selector, List<String>> GENRE = Field.withDefault(
                    "genre", WORDS, List.of(), Selector::genres, "Genres; one of them is enough.")
            .example("[\"drama\"]");
    private static final Field<Selector, List<String>> TAGS =
            Field.withDefault("tags", WORDS, List.of(), Selector::tags, "Tags; one of them is enough.");
    private static final Field<Selector, Optional<Since>> LAUNCHED_SINCE = Field.<Selector, Since>optional(
                    "launchedSince",
                    Since.SHAPE,
                    Selector::launchedSince,
                    "Launched on the service since a date, or within a period of ISO 8601 before the plan's now.")
            .example("\"P30D\"");
    private static final Field<Selector, Optional<Years>> YEARS = Field.<Selector, Years>optional(
                    "years", Years.SHAPE, Selector::years, "First published or performed in these years.")
            .example("{\"from\": 1950, \"to\": 1959}");
    private static final Field<Selector, Optional<Integer>> MATURITY_AT_MOST = Field.optional(
            "maturityAtMost",
            Numbers.whole(0, 21),
            Selector::maturityAtMost,
            "For an audience of this age, in years, or younger.");
    private static final Field<Selector, List<String>> ORIGINAL_LANGUAGE = Field.withDefault(
                    "originalLanguage",
                    Lists.distinct(LanguageTags.SHAPE, 1, 100, "language tags"),
                    List.of(),
                    Selector::originalLanguages,
                    "Original languages, by BCP 47; pt covers pt-BR.")
            .example("[\"ja\", \"ko\"]");
    private static final Field<Selector, Optional<Integer>> POPULARITY_AT_LEAST = Field.optional(
            "popularityAtLeast",
            Numbers.whole(0, 100),
            Selector::popularityAtLeast,
            "At least so popular in the market, from 0 to 100.");
    private static final Field<Selector, Boolean> BROAD_AUDIENCE = Field.withDefault(
            "broadAudience", new Booleans(), false, Selector::broadAudience, "Only titles for a broad audience.");
    private static final Field<Selector, Boolean> LOCAL_ORIGINAL = Field.withDefault(
            "localOriginal",
            new Booleans(),
            false,
            Selector::localOriginal,
            "Only titles that come from the market's own country.");
    private static final Field<Selector, Optional<Integer>> LIMIT = Field.optional(
            "limit", Numbers.whole(1, 10_000), Selector::limit, "How many titles it gives at most in a market.");

    public static final ObjectShape<Selector> SHAPE = ObjectShape.of(
            "Conditions on titles of the catalogue; all of them hold together.",
            parts -> new Selector(
                    parts.get(KIND),
                    parts.get(GENRE),
                    parts.get(TAGS),
                    parts.get(LAUNCHED_SINCE),
                    parts.get(YEARS),
                    parts.get(MATURITY_AT_MOST),
                    parts.get(ORIGINAL_LANGUAGE),
                    parts.get(POPULARITY_AT_LEAST),
                    parts.get(BROAD_AUDIENCE),
                    parts.get(LOCAL_ORIGINAL),
                    parts.get(LIMIT)),
            List.of(
                    KIND,
                    GENRE,
                    TAGS,
                    LAUNCHED_SINCE,
                    YEARS,
                    MATURITY_AT_MOST,
                    ORIGINAL_LANGUAGE,
                    POPULARITY_AT_LEAST,
                    BROAD_AUDIENCE,
                    LOCAL_ORIGINAL,
                    LIMIT));
}
