package dev.imagery.dsl.font;

/**
 * A font of the catalogue.
 *
 * @param font which one it is
 * @param coverage the characters that it has glyphs for
 */
public record CatalogFont(PlacedFont font, Coverage coverage) {

    String family() {
        return font.family();
    }

    int weight() {
        return font.weight();
    }
}
