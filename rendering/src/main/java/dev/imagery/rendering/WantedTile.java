package dev.imagery.rendering;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;

/** Artwork as tiles of a layer show it. Equal ones are prepared once. */
record WantedTile(PlacedArtwork artwork, Size size) {

    /** Differs wherever the prepared pixels differ; fit for the name of a file. */
    String name() {
        return artwork.digest() + "-" + size.width() + "x" + size.height();
    }
}
