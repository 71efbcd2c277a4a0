package dev.imagery.dsl.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.target.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpandingRecipesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Title MOBY_DICK = title(1, "en", List.of(), "en", "ja");
    private static final Title GENJI = title(2, "ja", List.of(), "ja");
    private static final CatalogSnapshot CATALOG = catalog(MOBY_DICK, GENJI);

    @Test
    void makesOneAssetForEachMarketAndTarget() {
        var expansion = complete(recipe("[1]", "[\"US\", \"JP\"]", ""), CATALOG);

        assertThat(expansion.assets()).hasSize(2 * 11);
        assertThat(expansion.assets().findFirst().orElseThrow()).hasToString("US/en/browser/low");
    }

    @Test
    void sizesOfOneAspectAreOneComposition() {
        var expansion = complete(recipe("[1]", "[\"US\"]", ""), CATALOG);

        assertThat(expansion.compositions())
                .extracting(Composition::canvas)
                .containsExactly(new Size(3840, 2160), new Size(1440, 2560));
        assertThat(expansion.compositions().getFirst().outputs())
                .extracting(Output::size)
                .containsExactly(
                        new Size(960, 540),
                        new Size(1280, 720),
                        new Size(1920, 1080),
                        new Size(2560, 1440),
                        new Size(3840, 2160));
    }

    /** A render holds one file of each size and format. */
    @Test
    void targetsOfOneSizeWithUnlikeEncodingsAreCompositionsOfTheirOwn() {
        var fields =
                ", \"platforms\": [\"browser\", \"tv\"], \"resolutions\": [\"high\"], \"encodings\": [{\"format\": \"jpeg\"},"
                        + " {\"format\": \"jpeg\", \"quality\": 95, \"targets\": [\"tv/*\"]}]";

        var expansion = complete(recipe("[1]", "[\"US\"]", fields), CATALOG);

        assertThat(expansion.compositions())
                .extracting(composition -> composition.outputs().getFirst().quality())
                .containsExactly(new Quality.Fixed(82), new Quality.Fixed(95));
    }

    @Test
    void marketsThatShowTheSameArtworkShareAComposition() {
        var expansion = complete(recipe("[1]", "[\"US\", \"GB\"]", ""), CATALOG);

        assertThat(expansion.assets()).hasSize(22);
        assertThat(expansion.compositions()).hasSize(2);
    }

    @Test
    void fallsBackToTheOriginalLanguageAndSaysSo() {
        var expansion = complete(recipe("[1, 2]", "[\"US\"]", ""), CATALOG);

        assertThat(expansion.compositions().getFirst().artwork())
                .extracting(PlacedArtwork::digest)
                .containsExactly("1-en", "2-ja");
        assertThat(expansion.warnings()).extracting(Warning::code).contains("artwork-fallback");
    }

    @Test
    void theNextTitleTakesThePlaceOfOneThatHasNoArtworkInTheLanguage() {
        var catalog = catalog(MOBY_DICK, GENJI, title(3, "ja", List.of(), "ja"), title(4, "en", List.of(), "en"));
        var recipe = valid("""
                {"type": "grid", "rows": 1, "cols": 2, "countries": ["US"], "languages": ["en", "ja"],
                 "platforms": ["browser"], "resolutions": ["high"], "titles": {"select": [{}], "limit": 2}, "fallbacks": {"artwork": ["fr"]}}
                """);

        var expansion = complete(recipe, catalog);

        assertThat(expansion.compositions())
                .extracting(composition -> composition.artwork().stream()
                        .map(PlacedArtwork::digest)
                        .sorted()
                        .toList())
                .containsExactly(List.of("1-en", "4-en"), List.of("1-ja", "2-ja"));
        assertThat(expansion.shows().getFirst().notices())
                .contains(
                        new Notice(
                                "artwork-missing",
                                "title 2 has no artwork in en and none by the recipe's fallbacks; the next title takes its place"));
    }

    @Test
    void leavesOutWhatIsNotAvailableInAMarketNow() {
        var window = new AvailabilityWindow("JP", Optional.empty(), Optional.of(NOW));
        var catalog = catalog(MOBY_DICK, title(2, "ja", List.of(window), "ja"));

        var expansion = complete(recipe("[1, 2]", "[\"JP\"]", ""), catalog);

        assertThat(expansion.compositions().getFirst().artwork())
                .extracting(PlacedArtwork::title)
                .containsExactly(1L);
        assertThat(expansion.warnings()).extracting(Warning::code).contains("not-available");
    }

    @Test
    void warnsOnceOfATitleHoweverManyMarketsLackIt() {
        var window = new AvailabilityWindow("GB", Optional.empty(), Optional.empty());
        var catalog = catalog(MOBY_DICK, title(2, "ja", List.of(window), "ja"));

        var expansion = complete(recipe("[1, 2]", "[\"JP\", \"US\", \"FR\"]", ""), catalog);

        assertThat(expansion.warnings())
                .filteredOn(warning -> warning.code().equals("not-available"))
                .extracting(Warning::message)
                .containsExactly("title 2 is not available now in FR, JP, US and is left out there");
    }

    @Test
    void listsEveryGapThatNoFallbackCovers() {
        var nowhere = new AvailabilityWindow("FR", Optional.empty(), Optional.empty());
        var catalog = catalog(title(1, "de", List.of(), "ja"), title(2, "ja", List.of(nowhere), "ja"));

        assertThat(Expander.expand(recipe("[1, 2]", "[\"US\", \"JP\"]", ""), catalog, NOW)
                        .gaps())
                .containsExactly(new Gap.NoArtwork(new Market("US", "en"), 1, false));
        assertThat(Expander.expand(recipe("[2]", "[\"US\"]", ""), catalog, NOW).gaps())
                .containsExactly(new Gap.NoTitles(new Market("US", "en"), ArtworkKind.POSTER));
    }

    @Test
    void whatAllPicturesOfAMarketLackIsOneGap() {
        var text = ", \"overlays\": [{\"type\": \"text\", \"text\": {\"ja\": \"x\"},"
                + " \"box\": {\"left\": 0.1, \"top\": 0.1, \"width\": 0.5, \"height\": 0.5}}]";

        assertThat(Expander.expand(recipe("[1]", "[\"US\"]", text), CATALOG, NOW)
                        .gaps())
                .extracting(Gap::code)
                .containsExactly("overlay-incomplete");
    }

    @Test
    void moreGapsThanAnybodyMendsAreCountedButNotListed() {
        var catalog = catalog(LongStream.rangeClosed(1, 1_500)
                .mapToObj(id -> title(id, "ja", List.of()))
                .toArray(Title[]::new));
        var ids = LongStream.rangeClosed(1, 1_500).mapToObj(Long::toString).collect(Collectors.joining(", ", "[", "]"));

        var expansion = Expander.expand(recipe(ids, "[\"US\", \"JP\"]", ""), catalog, NOW);

        assertThat(expansion.gaps()).hasSize(Expander.MOST_GAPS);
        assertThat(expansion.warnings())
                .filteredOn(warning -> warning.code().equals("more-gaps"))
                .extracting(Warning::message)
                .containsExactly("2000 gaps more are not listed");
    }

    @Test
    void defaultsWrittenOutMakeTheSameRenderKey() {
        var plain = complete(recipe("[1]", "[\"US\"]", ""), CATALOG);
        var written = complete(
                recipe("[1]", "[\"US\"]", ", \"rows\": 10, \"cols\": 15, \"padding\": 10, \"rowOffsets\": [0, 0]"),
                CATALOG);
        var other = complete(recipe("[1]", "[\"US\"]", ", \"padding\": 11"), CATALOG);

        assertThat(keys(written)).isEqualTo(keys(plain)).isNotEqualTo(keys(other));
        assertThat(plain.compositions().getFirst().renderKey(2))
                .isNotEqualTo(plain.compositions().getFirst().renderKey(1));
    }

    @Test
    void aCompositionIsReadBackFromItsCanonicalForm() {
        var composition = complete(recipe("[1, 2]", "[\"US\"]", ""), CATALOG)
                .compositions()
                .getFirst();

        assertThat(Composition.ofCanonicalForm(composition.canonicalForm())).isEqualTo(composition);
        assertThat(composition.canonicalForm())
                .startsWith(
                        "{\"artwork\":[{\"digest\":\"1-en\",\"focalPoint\":{\"x\":0.5,\"y\":0.5},\"keepInside\":null,");
    }

    @Test
    void aContextAloneShowsWhatItShowsAmongAllOthers() {
        var recipe = recipe("[1, 2]", "[\"US\", \"JP\"]", ", \"rows\": 3, \"cols\": 4");

        assertThat(complete(recipe, CATALOG).assets()).allSatisfy(asset -> {
            var alone = complete(recipe.only(asset.market(), asset.target(), recipe.encodings()), CATALOG);

            assertThat(alone.assets()).singleElement().satisfies(only -> {
                assertThat(only).hasToString(asset.toString());
                assertThat(only.composition().artwork())
                        .isEqualTo(asset.composition().artwork());
                assertThat(only.composition().slots())
                        .isEqualTo(asset.composition().slots());
                assertThat(only.composition().canvas()).isEqualTo(asset.target().size());
            });
        });
    }

    private static List<RenderKey> keys(Expansion expansion) {
        return expansion.compositions().stream().map(c -> c.renderKey(1)).toList();
    }

    private static Expansion complete(Recipe recipe, CatalogSnapshot catalog) {
        var expansion = Expander.expand(recipe, catalog, NOW);
        assertThat(expansion.isComplete()).isTrue();
        return expansion;
    }

    private static Recipe recipe(String titles, String countries, String more) {
        var json =
                "{\"titleIds\": %s, \"countries\": %s, \"type\": \"perspective\"%s}".formatted(titles, countries, more);
        return valid(json);
    }

    private static Recipe valid(String json) {
        return ((RecipeReading.Valid) RecipeReader.read(json)).recipe();
    }

    private static CatalogSnapshot catalog(Title... titles) {
        return CatalogSnapshot.of(1, List.of(titles), Map.of());
    }

    private static Title title(long id, String original, List<AvailabilityWindow> windows, String... languages) {
        return ExampleTitle.of(id)
                .originalLanguage(original)
                .availability(windows)
                .artwork(Stream.of(languages)
                        .map(language -> Artwork.of(
                                id + "-" + language, "image/jpeg", new Size(600, 900), ArtworkKind.POSTER, language))
                        .toList())
                .title();
    }
}
