package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.ObjectColumns;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which objects were seen to be what their keys say. */
@Repository
class VerifiedObjects {

    private final JdbcClient jdbc;

    VerifiedObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the given keys, those that were verified, with the objects' lengths in bytes. */
    Map<ObjectKey, Long> among(Collection<ObjectKey> keys) {
        return jdbc
                .sql("""
                select digest, encoding, bytes from stored_object join %s using (digest, encoding)
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .query((row, number) -> Map.entry(ObjectColumns.read(row), row.getLong("bytes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** Not what was taken down for good. */
    void add(ObjectKey key, long bytes) {
        jdbc.sql("""
                insert into stored_object (digest, encoding, bytes) select :digest, :encoding, :bytes
                where not exists (select from tombstone where digest = :digest)
                on conflict do nothing
                """)
                .param("digest", key.digest().bytes())
                .param("encoding", key.encoding().label())
                .param("bytes", bytes)
                .update();
    }
}
