package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.ObjectColumns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database says of objects, in the order in which the bucket lists them: by digest, then by encoding. */
@Repository
class ObjectLedger {

    private final JdbcClient jdbc;

    ObjectLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An object that was verified.
     *
     * @param loose whether no render holds it, and it is not on the list of what is swept
     */
    record Entry(ObjectKey key, long bytes, boolean loose) {}

    /** Those after one key, and up to another or to the end; at most {@code limit}. */
    List<Entry> between(Optional<ObjectKey> after, Optional<ObjectKey> until, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("limit", limit));
        String conditions = bound("> (:afterDigest, :afterEncoding)", "after", after, parameters)
                + bound("<= (:untilDigest, :untilEncoding)", "until", until, parameters);
        return jdbc.sql("""
                select digest, encoding, bytes,
                  not exists (select from rendition
                    where rendition.digest = stored_object.digest and rendition.encoding = stored_object.encoding)
                  and not exists (select from loose_object
                    where loose_object.digest = stored_object.digest
                      and loose_object.encoding = stored_object.encoding) as loose
                from stored_object where true %s order by digest, encoding limit :limit
                """.formatted(conditions))
                .params(parameters)
                .query((row, number) ->
                        new Entry(ObjectColumns.read(row), row.getLong("bytes"), row.getBoolean("loose")))
                .list();
    }

    /** Those of the keys that were taken down for good, and were seen to be gone. */
    Set<ObjectKey> returned(Collection<ObjectKey> keys) {
        return jdbc.sql(
                        "select digest, encoding from tombstone join %s using (digest, encoding) where verified_at is not null"
                                .formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .query((row, number) -> ObjectColumns.read(row))
                .set();
    }

    /** Those of the keys that the database says nothing of. */
    List<ObjectKey> unlisted(Collection<ObjectKey> keys) {
        return jdbc.sql("""
                select digest, encoding from %s
                where not exists (select from stored_object
                    where stored_object.digest = asked.digest and stored_object.encoding = asked.encoding)
                  and not exists (select from loose_object
                    where loose_object.digest = asked.digest and loose_object.encoding = asked.encoding)
                  and not exists (select from tombstone
                    where tombstone.digest = asked.digest and tombstone.encoding = asked.encoding)
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .query((row, number) -> ObjectColumns.read(row))
                .list();
    }

    boolean knows(ObjectKey key) {
        return jdbc.sql("select exists (select from stored_object where digest = :digest and encoding = :encoding)")
                .param("digest", key.digest().bytes())
                .param("encoding", key.encoding().label())
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static String bound(
            String condition, String name, Optional<ObjectKey> key, Map<String, Object> parameters) {
        key.ifPresent(bound -> {
            parameters.put(name + "Digest", bound.digest().bytes());
            parameters.put(name + "Encoding", bound.encoding().label());
        });
        return key.isPresent() ? " and (digest, encoding) " + condition : "";
    }
}
