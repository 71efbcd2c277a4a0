package dev.imagery.generation.catalog.font;

import dev.imagery.dsl.font.CatalogFont;
import dev.imagery.dsl.font.Coverage;
import dev.imagery.dsl.font.PlacedFont;

/**
 * A font of the catalogue.
 *
 * @param family as the font names itself
 * @param weight as in CSS, 1 to 1000
 * @param digest SHA-256 of the file's bytes
 * @param bytes how many the file has
 * @param version as the font says itself; may be empty
 * @param licence under which it may be used, as whoever put it says
 */
public record Font(
        String family,
        int weight,
        String digest,
        FontFormat format,
        long bytes,
        String version,
        String licence,
        Coverage coverage) {

    /** As recipes see it. */
    public CatalogFont asCatalogFont() {
        return new CatalogFont(new PlacedFont(family, weight, digest), coverage);
    }
}
