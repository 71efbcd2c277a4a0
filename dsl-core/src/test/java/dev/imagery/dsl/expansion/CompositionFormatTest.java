package dev.imagery.dsl.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.ExampleTitle;
import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.ExampleFont;
import dev.imagery.dsl.recipe.RecipeReader;
import dev.imagery.dsl.recipe.RecipeReading;
import dev.imagery.dsl.target.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs of before and after a change read each other's compositions, or the format's version says that they do not. */
class CompositionFormatTest {

    private static final String RECIPE = """
            {"titleIds": [1], "countries": ["US"], "languages": ["en"], "type": "perspective", "size": [1280, 720],
             "overlays": [{"type": "tint", "colour": "#20160a", "opacity": 0.25}, {"type": "vignette"},
                          {"type": "gradient", "from": "left", "colour": "#000000", "opacity": 0.6},
                          {"type": "text", "text": {"en": "Watch"}, "font": "Brand Sans",
                           "box": {"left": 0, "top": 0, "width": 1, "height": 1}}]}
            """;

    @Test
    void whatTheFormatWroteWhenItsVersionWasRaisedLastIsStillReadAndWritten() throws IOException {
        var written = stored("composition-format-" + Composition.FORMAT + ".json");

        assertThat(composition().canonicalForm())
                .as("a change of the canonical form raises Composition.FORMAT, with a new file beside the last")
                .isEqualTo(written);
        assertThat(Composition.ofCanonicalForm(written)).isEqualTo(composition());
    }

    private static Composition composition() {
        var recipe = ((RecipeReading.Valid) RecipeReader.read(RECIPE)).recipe();
        var poster = Artwork.of("poster", "image/jpeg", new Size(600, 900), ArtworkKind.POSTER, "en");
        var catalog = CatalogSnapshot.of(
                1,
                List.of(ExampleTitle.of(1).artwork(List.of(poster)).title()),
                Map.of(),
                CatalogFonts.of(List.of(ExampleFont.of("Brand Sans", 400, "a-z"))));
        return Expander.expand(recipe, catalog, Instant.parse("2026-11-24T12:00:00Z"))
                .compositions()
                .getFirst();
    }

    private static String stored(String name) throws IOException {
        try (var file = CompositionFormatTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
