package dev.imagery.generation.catalog.artwork;

import dev.imagery.dsl.catalog.ArtworkKind;

/**
 * Where a picture stands among those of its title, which has one at most at each place.
 *
 * @param language canonical BCP 47 tag; {@code zxx} for a picture without text
 */
public record Place(ArtworkKind kind, String language) {

    /** As in {@code poster in en}. */
    @Override
    public String toString() {
        return kind.word() + " in " + language;
    }
}
