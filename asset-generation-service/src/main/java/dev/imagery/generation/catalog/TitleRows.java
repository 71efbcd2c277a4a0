package dev.imagery.generation.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Rows of titles. */
interface TitleRows extends Repository<TitleRow, TitleRow.Key> {

    @Query("select t from TitleRow t where t.id = :id and t.toRevision is null")
    Optional<TitleRow> current(long id);

    @Query("select t from TitleRow t where t.id in :ids and t.toRevision is null")
    List<TitleRow> current(Collection<Long> ids);

    @Query("select t from TitleRow t where t.id > :after and t.toRevision is null order by t.id limit :limit")
    List<TitleRow> currentAfter(long after, int limit);

    @Query("""
            select t from TitleRow t where t.id in :ids and t.fromRevision <= :revision
               and (t.toRevision is null or t.toRevision > :revision)
            """)
    List<TitleRow> asOf(long revision, Collection<Long> ids);

    @Modifying
    @Query("update TitleRow t set t.toRevision = :revision where t.id in :ids and t.toRevision is null")
    int end(long revision, Collection<Long> ids);
}
