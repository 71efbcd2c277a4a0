package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Artwork;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along artwork that is sorted by title, beside titles that are sorted likewise. */
final class ArtworkByTitle {

    private final Iterator<ArtworkRow> rows;
    private @Nullable ArtworkRow ahead;

    ArtworkByTitle(Iterator<ArtworkRow> rows) {
        this.rows = rows;
        advance();
    }

    /** The artwork of a title; asked by rising ids. */
    List<Artwork> next(long title) {
        var pictures = new ArrayList<Artwork>();
        for (var row = ahead; row != null && row.titleId() <= title; row = ahead) {
            if (row.titleId() == title) {
                pictures.add(row.artwork());
            }
            advance();
        }
        return List.copyOf(pictures);
    }

    private void advance() {
        ahead = rows.hasNext() ? rows.next() : null;
    }
}
