package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.fallback.ArtworkFallback;
import dev.imagery.dsl.fallback.TooFewTitles;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.Titles;
import dev.imagery.dsl.selection.Selecting;
import dev.imagery.dsl.selection.Selector;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The selections of a recipe's variants: those that select alike share one. */
final class Selections {

    private record Key(Titles titles, List<Selector> widening, ArtworkKind kind, boolean textless, Set<Long> named) {}

    private final CatalogSnapshot catalog;
    private final Instant now;
    private final Map<Key, Selecting> prepared = new HashMap<>();

    Selections(CatalogSnapshot catalog, Instant now) {
        this.catalog = catalog;
        this.now = now;
    }

    Selecting of(Recipe recipe) {
        var fallbacks = recipe.fallbacks();
        var widening =
                fallbacks.titles() instanceof TooFewTitles.Widen(var selectors) ? selectors : List.<Selector>of();
        boolean textless = fallbacks.artwork().contains(new ArtworkFallback.Textless());
        var key = new Key(recipe.titles(), widening, recipe.design().tile().artwork(), textless, recipe.namedTitles());
        return prepared.computeIfAbsent(
                key,
                first ->
                        first.titles().in(new Showable(catalog, first.kind(), textless, first.named()), widening, now));
    }

    /** Selectors choose only titles that there is artwork of; whoever names a title by its id hears if there is none. */
    private record Showable(CatalogSnapshot all, ArtworkKind kind, boolean textless, Set<Long> named)
            implements CatalogSnapshot {

        @Override
        public long revision() {
            return all.revision();
        }

        @Override
        public Optional<Title> title(long id) {
            return all.title(id);
        }

        @Override
        public Stream<Title> titles() {
            return all.titles().filter(this::canBeShown);
        }

        private boolean canBeShown(Title title) {
            return named.contains(title.id())
                    || title.artwork().stream()
                            .anyMatch(artwork ->
                                    artwork.kind() == kind || (textless && artwork.kind() == ArtworkKind.TEXTLESS));
        }

        @Override
        public Map<String, Set<String>> regions() {
            return all.regions();
        }

        @Override
        public Optional<CatalogFonts> fonts() {
            return all.fonts();
        }
    }
}
