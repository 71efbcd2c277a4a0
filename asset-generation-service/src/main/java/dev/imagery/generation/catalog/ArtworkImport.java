package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Artwork;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings artwork, whose bytes are kept already, into the catalogue. */
@Component
class ArtworkImport {

    private final Revisions revisions;
    private final ArtworkRows rows;
    private final EntityManager entities;

    ArtworkImport(Revisions revisions, ArtworkRows rows, EntityManager entities) {
        this.revisions = revisions;
        this.rows = rows;
        this.entities = entities;
    }

    /** Answers the row that holds now: the one before, where it is of the same bytes. */
    @Transactional
    public ArtworkRow put(long title, String language, Artwork artwork) {
        revisions.lock();
        return rows.current(title, language)
                .filter(current -> current.artwork().equals(artwork))
                .orElseGet(() -> write(title, language, artwork));
    }

    private ArtworkRow write(long title, String language, Artwork artwork) {
        long revision = revisions.next();
        rows.end(revision, title, language);
        var row = new ArtworkRow(title, language, revision, artwork);
        entities.persist(row);
        return row;
    }
}
