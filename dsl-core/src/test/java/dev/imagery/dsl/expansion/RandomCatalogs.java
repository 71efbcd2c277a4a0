package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.recipe.RandomRecipes;
import dev.imagery.dsl.target.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Catalogues with the titles of random recipes, seldom available everywhere. The same for the same seed. */
final class RandomCatalogs {

    private static final List<String> LANGUAGES = List.of("en", "ja", "pt", "es");

    private final Random any;
    private final Instant now;

    private RandomCatalogs(long seed, Instant now) {
        this.any = new Random(seed);
        this.now = now;
    }

    static CatalogSnapshot catalog(long seed, Instant now) {
        return new RandomCatalogs(seed, now).catalog();
    }

    private CatalogSnapshot catalog() {
        var titles = new ArrayList<Title>();
        for (int id = 1; id <= RandomRecipes.TITLES; id++) {
            titles.add(title(id));
        }
        Collections.shuffle(titles, any);
        return CatalogSnapshot.of(1, titles, Map.of("LATAM", Set.of("MX", "BR")));
    }

    private Title title(long id) {
        return ExampleTitle.of(id)
                .originalLanguage(oneOf(LANGUAGES))
                .genres(oneOf(List.of("drama", "crime")))
                .kind(oneOf(List.of("film", "series")))
                .popularity(any.nextInt(101))
                .year(1900 + any.nextInt(120))
                .availability(any.nextInt(3) == 0 ? List.of() : List.of(window(), window()))
                .withdrawals(any.nextInt(3) == 0 ? new AvailabilityWindow[] {window()} : new AvailabilityWindow[0])
                .artwork(artwork(id))
                .title();
    }

    private AvailabilityWindow window() {
        return new AvailabilityWindow(
                oneOf(List.of("US", "JP", "BR", "MX", "*")),
                any.nextBoolean() ? Optional.of(now.plusSeconds(any.nextInt(-9, 3))) : Optional.empty(),
                any.nextBoolean() ? Optional.of(now.plusSeconds(any.nextInt(-2, 9))) : Optional.empty());
    }

    private List<Artwork> artwork(long id) {
        var artwork = new ArrayList<Artwork>();
        for (var kind : List.of(ArtworkKind.POSTER, ArtworkKind.BACKDROP, ArtworkKind.LOGO)) {
            LANGUAGES.stream()
                    .filter(language -> any.nextInt(8) > 0)
                    .map(language -> picture(id, kind, language))
                    .forEach(artwork::add);
        }
        artwork.add(picture(id, ArtworkKind.TEXTLESS, "zxx"));
        return artwork;
    }

    private Artwork picture(long id, ArtworkKind kind, String language) {
        var size = kind == ArtworkKind.POSTER ? new Size(600, 900) : new Size(1600, 900);
        return Artwork.of(id + "-" + kind.word() + "-" + language, "image/jpeg", size, kind, language);
    }

    private String oneOf(List<String> words) {
        return words.get(any.nextInt(words.size()));
    }
}
