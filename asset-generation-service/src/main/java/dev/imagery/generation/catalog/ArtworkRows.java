package dev.imagery.generation.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rows of artwork. */
interface ArtworkRows extends Repository<ArtworkRow, ArtworkRow.Key> {

    @Query("select a from ArtworkRow a where a.titleId = :title and a.language = :language and a.toRevision is null")
    Optional<ArtworkRow> current(long title, String language);

    @Query("select a from ArtworkRow a where a.titleId in :titles and a.toRevision is null")
    List<ArtworkRow> current(Collection<Long> titles);

    @Query("""
            select a from ArtworkRow a where a.titleId in :titles and a.fromRevision <= :revision
               and (a.toRevision is null or a.toRevision > :revision)
            """)
    List<ArtworkRow> asOf(long revision, Collection<Long> titles);

    @Modifying
    @Query("""
            update ArtworkRow a set a.toRevision = :revision
             where a.titleId = :title and a.language = :language and a.toRevision is null
            """)
    int end(long revision, long title, String language);
}
