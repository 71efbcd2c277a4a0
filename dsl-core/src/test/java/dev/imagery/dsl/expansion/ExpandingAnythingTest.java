package dev.imagery.dsl.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.recipe.RandomRecipes;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for any recipe on any catalogue. */
class ExpandingAnythingTest {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Property(tries = 60)
    void itIsAPureFunction(@ForAll long seed) {
        var expansion = expand(seed);

        assertThat(expand(seed)).isEqualTo(expansion);
        assertThat(keys(expand(seed))).isEqualTo(keys(expansion));
    }

    @Property(tries = 200)
    void nothingIsSeenWhereItIsNotAvailable(@ForAll long seed) {
        var catalog = RandomCatalogs.catalog(seed, NOW);

        for (var show : expand(seed).shows()) {
            assertThat(seenIn(show))
                    .allSatisfy(title -> assertThat(catalog.title(title)
                                    .orElseThrow()
                                    .isAvailable(show.market().country(), NOW))
                            .as("title %d in %s", title, show.market())
                            .isTrue());
        }
    }

    @Property(tries = 30)
    void compositionsAreEqualWhereTheirKeysAre(@ForAll long seed) {
        var compositions = new ArrayList<Composition>();
        for (long near = 0; near < 3; near++) {
            compositions.addAll(expand(seed + near).compositions());
            compositions.addAll(Expander.expand(recipe(seed + near), RandomCatalogs.catalog(seed, NOW), NOW)
                    .compositions());
        }

        var keys = compositions.stream().map(each -> each.renderKey(1)).toList();
        for (int i = 0; i < keys.size(); i++) {
            var one = compositions.get(i);
            assertThat(Composition.ofCanonicalForm(one.canonicalForm())).isEqualTo(one);
            for (int j = 0; j <= i; j++) {
                assertThat(keys.get(i).equals(keys.get(j))).isEqualTo(one.equals(compositions.get(j)));
            }
        }
    }

    @Test
    void theRandomOnesAreOftenComplete() {
        var complete = Stream.iterate(0L, seed -> seed + 1)
                .limit(100)
                .filter(seed -> expand(seed).permutations() > 0)
                .count();

        assertThat(complete).isGreaterThan(20);
    }

    private static Stream<Long> seenIn(MarketShow show) {
        return show.pictures().stream()
                .map(MarketShow.Picture::composition)
                .flatMap(composition -> Stream.concat(
                        composition.artwork().stream().map(PlacedArtwork::title),
                        composition.overlays().stream()
                                .filter(PlacedLogo.class::isInstance)
                                .map(overlay -> ((PlacedLogo) overlay).title())));
    }

    private static List<RenderKey> keys(Expansion expansion) {
        return expansion.compositions().stream().map(each -> each.renderKey(1)).toList();
    }

    private static Expansion expand(long seed) {
        CatalogSnapshot catalog = RandomCatalogs.catalog(seed, NOW);
        return Expander.expand(recipe(seed), catalog, NOW);
    }

    private static Recipe recipe(long seed) {
        return ((RecipeReading.Valid) RecipeReader.read(RandomRecipes.json(seed).toString())).recipe();
    }
}
