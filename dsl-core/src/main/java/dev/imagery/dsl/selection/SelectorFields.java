package dev.imagery.dsl.selection;

import dev.imagery.dsl.market.LanguageTags;
import dev.imagery.dsl.shape.Booleans;
import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.shape.Parts;
import dev.imagery.dsl.shape.Shape;
import dev.imagery.dsl.shape.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What a selector says in a recipe. */
final class SelectorFields {

    private static final int MOST_WORDS = 100;

    /** As the catalogue has them. */
    private static final Shape<String> WORD = Texts.matching(
            Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N} _-]{0,63}"),
            "a lower-case word of the catalogue, at most 64 characters");

    private static final Field<Selector, List<String>> KIND =
            words("kind", "kinds", Selector::kind, "What sort of work: any of these kinds.", "[\"film\"]");

    private static final Field<Selector, List<String>> GENRE =
            words("genre", "genres", Selector::genre, "Any of these genres.", "[\"drama\", \"crime\"]");

    private static final Field<Selector, List<String>> TAGS =
            words("tags", "tags", Selector::tags, "Any of these tags.", "[\"award-winning\"]");

    private static final Field<Selector, Optional<Since>> LAUNCHED_SINCE = Field.optional(
                    "launchedSince",
                    Since.SHAPE,
                    Selector::launchedSince,
                    "New on the service: launched on this day or later. A period counts back from the day of the plan, in UTC.")
            .example("\"P30D\"");

    private static final Field<Selector, Optional<YearRange>> YEARS = Field.optional(
                    "years",
                    YearRange.SHAPE,
                    Selector::years,
                    "First published or performed in these years, both included.")
            .example("{\"from\": 1990, \"to\": 1999}");

    private static final Field<Selector, Optional<Integer>> MATURITY_AT_MOST = Field.optional(
                    "maturityAtMost",
                    Numbers.whole(0, 21),
                    Selector::maturityAtMost,
                    "Fit for this age, in years: the title's maturity is no higher.")
            .example("12");

    private static final Field<Selector, List<String>> ORIGINAL_LANGUAGE = Field.withDefault(
                    "originalLanguage",
                    Lists.distinct(LanguageTags.SHAPE, 1, MOST_WORDS, "language tags"),
                    List.of(),
                    Selector::originalLanguage,
                    "Made in any of these languages; `pt` stands for `pt-BR` too.")
            .example("[\"ja\", \"ko\"]");

    private static final Field<Selector, Optional<Integer>> POPULARITY_AT_LEAST = Field.optional(
                    "popularityAtLeast",
                    Numbers.whole(0, 100),
                    Selector::popularityAtLeast,
                    "At least this popular in the market, from 0 to 100.")
            .example("60");

    private static final Field<Selector, Boolean> BROAD_AUDIENCE = Field.withDefault(
            "broadAudience",
            new Booleans(),
            false,
            Selector::broadAudience,
            "Only titles that are for everybody, and so may stand where anybody looks.");

    private static final Field<Selector, Boolean> LOCAL_ORIGINAL = Field.withDefault(
            "localOriginal",
            new Booleans(),
            false,
            Selector::localOriginal,
            "Only titles that come from the market: its country is among their origins, or, where those are not known, their original"
                    + " language is its own.");

    private static final Field<Selector, Optional<Integer>> LIMIT = Field.optional(
                    "limit",
                    Numbers.whole(1, TitleSelection.MAX_TITLES),
                    Selector::limit,
                    "How many titles this selector chooses at most; later selectors may choose the others.")
            .example("20");

    static final ObjectShape<Selector> SELECTOR = ObjectShape.of(
            "Titles that meet all of these conditions; without any, every title.",
            parts -> of(parts, parts.get(LIMIT)),
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

    static final ObjectShape<Selector> CONDITIONS = ObjectShape.of(
            "Titles that meet all of these conditions; without any, every title.",
            parts -> of(parts, Optional.empty()),
            SELECTOR.fields().stream().filter(field -> !field.equals(LIMIT)).toList());

    private SelectorFields() {}

    private static Selector of(Parts<Selector> parts, Optional<Integer> limit) {
        return new Selector(
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
                limit);
    }

    private static Field<Selector, List<String>> words(
            String name, String noun, Function<Selector, List<String>> getter, String description, String example) {
        return Field.withDefault(name, Lists.distinct(WORD, 1, MOST_WORDS, noun), List.of(), getter, description)
                .example(example);
    }
}
