package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.object.LooseObjects.Loose;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Objects on their way out of the bucket. From the moment that one is doomed nobody is told that it is there. */
@Repository
class DoomedObjects {

    private static final String HELD =
            "exists (select from rendition where rendition.digest = asked.digest and rendition.encoding = asked.encoding)";

    private final JdbcClient jdbc;

    DoomedObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some of the list.
     *
     * @param seen how many were looked at
     * @param doomed those of them that no render holds
     * @param until the removal's own instant: nobody else takes these objects up before
     */
    record Portion(int seen, List<Loose> doomed, Instant until) {}

    /** Takes held objects off the list and dooms the others, also those that another sweep doomed and did not end with. */
    @Transactional
    public Portion doomDue(int limit, Instant now, Instant until) {
        return doom(lock("""
                select digest, encoding, bytes from loose_object
                where due_at <= :now and (doomed_until is null or doomed_until < :now)
                order by due_at limit :limit for update skip locked
                """, limit, now), until);
    }

    /** Dooms those of the objects that no render holds, due or not. */
    @Transactional
    public Portion doom(Collection<ObjectKey> keys, Instant until) {
        List<Loose> listed = jdbc.sql("""
                select digest, encoding, loose_object.bytes from loose_object join %s using (digest, encoding)
                order by digest, encoding for update of loose_object
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .query((row, number) -> new Loose(ObjectColumns.read(row), row.getLong("bytes")))
                .list();
        return doom(listed, until);
    }

    /** The objects were locked by the statement before, so that this one sees every render that holds one of them. */
    private Portion doom(List<Loose> listed, Instant until) {
        Set<ObjectKey> held =
                new HashSet<>(jdbc.sql("select digest, encoding from " + ObjectColumns.ASKED + " where " + HELD)
                        .params(ObjectColumns.arrays(keys(listed)))
                        .query((row, number) -> ObjectColumns.read(row))
                        .list());
        List<Loose> doomed =
                listed.stream().filter(loose -> !held.contains(loose.key())).toList();
        drop("loose_object", held);
        drop("stored_object", keys(doomed));
        jdbc.sql("""
                update loose_object set doomed_until = :until from %s
                where loose_object.digest = asked.digest and loose_object.encoding = asked.encoding
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys(doomed)))
                .param("until", SqlInstants.of(until))
                .update();
        return new Portion(listed.size(), doomed, until);
    }

    /** The objects are gone from the bucket: from now on they may be uploaded anew. */
    @Transactional
    public void gone(Collection<ObjectKey> keys, Instant until) {
        jdbc.sql("""
                delete from loose_object using %s
                where loose_object.digest = asked.digest and loose_object.encoding = asked.encoding and doomed_until = :until
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .param("until", SqlInstants.of(until))
                .update();
    }

    /** How many are due, with their bytes. */
    List<Long> due(Instant now) {
        return jdbc.sql(
                        "select count(*), coalesce(sum(bytes), 0) from loose_object as asked where due_at <= :now and not "
                                + HELD)
                .param("now", SqlInstants.of(now))
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
    }

    private List<Loose> lock(String sql, int limit, Instant now) {
        return jdbc.sql(sql)
                .param("limit", limit)
                .param("now", SqlInstants.of(now))
                .query((row, number) -> new Loose(ObjectColumns.read(row), row.getLong("bytes")))
                .list();
    }

    private void drop(String table, Collection<ObjectKey> keys) {
        jdbc.sql("delete from %1$s using %2$s where %1$s.digest = asked.digest and %1$s.encoding = asked.encoding"
                        .formatted(table, ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .update();
    }

    private static List<ObjectKey> keys(List<Loose> listed) {
        return listed.stream().map(Loose::key).toList();
    }
}
