package dev.imagery.dsl.fallback;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Lists;
import dev.imagery.dsl.shape.ObjectShape;
import java.util.List;

/**
 * What a recipe shows where something is missing.
 *
 * @param artwork tried in this order where a title has none in the market's language, nor in a shorter form of it
 * @param titles where a market has fewer titles than the design has places
 */
public record Fallbacks(List<ArtworkFallback> artwork, TooFewTitles titles) {

    public static final Fallbacks DEFAULT =
            new Fallbacks(List.of(new ArtworkFallback.Original()), new TooFewTitles.Repeat());

    private static final Field<Fallbacks, List<ArtworkFallback>> ARTWORK = Field.withDefault(
                    "artwork",
                    Lists.distinct(ArtworkFallback.SHAPE, 0, 20, "original, textless and language tags"),
                    DEFAULT.artwork(),
                    Fallbacks::artwork,
                    "Which artwork stands in, in this order, where a title has none in the market's language: language tags,"
                            + " original (the title's original language), textless. An empty list: none, and the gap is a fault.")
            .example("[\"en\", \"original\", \"textless\"]");

    private static final Field<Fallbacks, TooFewTitles> TITLES = Field.withDefault(
                    "titles",
                    TooFewTitles.SHAPE,
                    DEFAULT.titles(),
                    Fallbacks::titles,
                    "Where a market has fewer titles than the design has places: repeat shows titles more than once, fail"
                            + " refuses the recipe, and an object with widen names further selectors.")
            .example("{\"widen\": [{\"broadAudience\": true}]}");

    public static final ObjectShape<Fallbacks> SHAPE = ObjectShape.of(
            "What is shown where something is missing.",
            parts -> new Fallbacks(parts.get(ARTWORK), parts.get(TITLES)),
            List.of(ARTWORK, TITLES));

    /** The languages among the fallbacks for artwork, in their order. */
    public List<String> languages() {
        return artwork.stream()
                .filter(ArtworkFallback.InLanguage.class::isInstance)
                .map(ArtworkFallback::word)
                .toList();
    }
}
