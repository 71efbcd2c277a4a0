package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.target.Size;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A title's artwork in a language as of the revisions in [fromRevision, toRevision). */
@Entity
@Table(name = "artwork")
@IdClass(ArtworkRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ArtworkRow {

    /** The identity of a row: a title, a language and the revision that made it so. */
    record Key(long titleId, String language, long fromRevision) implements Serializable {}

    @Id
    private long titleId;

    @Id
    private String language;

    @Id
    private long fromRevision;

    @SuppressWarnings("UnusedVariable") // set by a query, and read by queries
    @Nullable private Long toRevision;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String digest;

    private String mediaType;
    private int width;
    private int height;

    protected ArtworkRow() {}

    ArtworkRow(long titleId, String language, long fromRevision, Artwork artwork) {
        this.titleId = titleId;
        this.language = language;
        this.fromRevision = fromRevision;
        this.digest = artwork.digest();
        this.mediaType = artwork.mediaType();
        this.width = artwork.size().width();
        this.height = artwork.size().height();
    }

    long titleId() {
        return titleId;
    }

    String language() {
        return language;
    }

    long fromRevision() {
        return fromRevision;
    }

    Artwork artwork() {
        return Artwork.of(digest, mediaType, new Size(width, height), ArtworkKind.POSTER, language);
    }
}
