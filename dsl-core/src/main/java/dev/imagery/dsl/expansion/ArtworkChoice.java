package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.design.Crop;
import dev.imagery.dsl.fallback.ArtworkFallback;
import dev.imagery.dsl.target.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the artwork that shows titles: in the market's language or without text, else by the recipe's fallbacks.
 *
 * @param kind of artwork that the design's tiles show
 * @param aspects of the design's tiles: artwork whose keep-inside box fits not into each of them is passed over
 * @param fallbacks in the order in which they are tried
 */
record ArtworkChoice(ArtworkKind kind, Set<Size> aspects, List<ArtworkFallback> fallbacks) {

    /** What a title is shown by in a language. */
    sealed interface Chosen {

        /** Artwork in the language itself, in a shorter form of it, or without text. */
        record Own(Artwork artwork) implements Chosen {}

        /** @param word the fallback that gave it, as in a recipe */
        record StandIn(Artwork artwork, String word) implements Chosen {}

        /**
         * There is none.
         *
         * @param tooTight whether there is some, but its keep-inside box fits into no tile
         */
        record None(boolean tooTight) implements Chosen {}
    }

    Chosen of(Title title, String language) {
        var own = Stream.concat(
                        title.artworkInOrShorter(kind, language).stream(),
                        title.artwork(kind, Artwork.WITHOUT_LANGUAGE).stream())
                .toList();
        var fitting = own.stream().filter(this::fits).findFirst();
        if (fitting.isPresent()) {
            return new Chosen.Own(fitting.get());
        }
        boolean tooTight = !own.isEmpty();
        for (var fallback : fallbacks) {
            var artwork = of(title, fallback);
            if (artwork.filter(this::fits).isPresent()) {
                return new Chosen.StandIn(artwork.get(), fallback.word());
            }
            tooTight |= artwork.isPresent();
        }
        return new Chosen.None(tooTight);
    }

    private Optional<Artwork> of(Title title, ArtworkFallback fallback) {
        return switch (fallback) {
            case ArtworkFallback.InLanguage(var language) -> title.artworkInOrShorter(kind, language);
            case ArtworkFallback.Original _ -> title.artworkInOrShorter(kind, title.originalLanguage());
            case ArtworkFallback.Textless _ -> title.artwork(ArtworkKind.TEXTLESS, Artwork.WITHOUT_LANGUAGE);
        };
    }

    private boolean fits(Artwork artwork) {
        return artwork.keepInside().isEmpty()
                || aspects.stream()
                        .allMatch(aspect -> Crop.of(artwork.size(), artwork.focalPoint(), artwork.keepInside(), aspect)
                                .isPresent());
    }
}
