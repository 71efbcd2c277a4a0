package dev.imagery.dsl.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.font.CatalogFont;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.ExampleFont;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.target.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FontsInRenderKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final CatalogFont BRAND = ExampleFont.of("Brand Sans", 400, "a-z");
    private static final CatalogFont THAI = ExampleFont.of("Noto Sans Thai", 400, "ดู");

    @Test
    void otherBytesOfAFontMakeOtherKeys() {
        var changed = ExampleFont.of("Brand Sans", 400, "a-z", "other-bytes");

        assertThat(key("en", List.of(changed))).isNotEqualTo(key("en", List.of(BRAND)));
        assertThat(key("en", List.of(BRAND))).isEqualTo(key("en", List.of(BRAND)));
    }

    @Test
    void aFontThatATextDoesNotUseChangesNoKey() {
        assertThat(key("en", List.of(BRAND, THAI))).isEqualTo(key("en", List.of(BRAND)));
    }

    @Test
    void theCanonicalFormKeepsTheFonts() {
        var composition = expansion("en", List.of(BRAND)).compositions().getFirst();

        assertThat(Composition.ofCanonicalForm(composition.canonicalForm())).isEqualTo(composition);
    }

    @Test
    void aCharacterWithoutAGlyphIsAGapOfTheMarketThatNamesItAndTheTitle() {
        assertThat(expansion("th", List.of(BRAND)).gaps())
                .singleElement()
                .isInstanceOfSatisfying(
                        Gap.OverlayIncomplete.class,
                        gap -> assertThat(gap.message())
                                .isEqualTo(
                                        "none of the fonts Brand Sans has a glyph for U+0E14 THAI CHARACTER DO DEK in the text"
                                                + " 'ดู' (th) at /overlays/0 over title 1"));
        assertThat(expansion("th", List.of(BRAND, THAI)).isComplete()).isTrue();
    }

    private static RenderKey key(String language, List<CatalogFont> fonts) {
        return expansion(language, fonts).compositions().getFirst().renderKey(1);
    }

    private static Expansion expansion(String language, List<CatalogFont> fonts) {
        var poster = Artwork.of("poster", "image/jpeg", new Size(600, 900), ArtworkKind.POSTER, language);
        var title = ExampleTitle.of(1).originalLanguage(language).artwork(List.of(poster));
        var catalog = CatalogSnapshot.of(1, List.of(title.title()), Map.of(), CatalogFonts.of(fonts));
        return Expander.expand(recipe(language), catalog, NOW);
    }

    private static Recipe recipe(String language) {
        var json = """
                {"titleIds": [1], "countries": ["US"], "languages": ["%s"], "type": "grid", "size": [1280, 720],
                 "overlays": [{"type": "text", "text": {"en": "Watch", "th": "ดู"}, "font": "Brand Sans",
                               "box": {"left": 0, "top": 0, "width": 1, "height": 1}}]}
                """.formatted(language);
        return ((RecipeReading.Valid) RecipeReader.read(json)).recipe();
    }
}
