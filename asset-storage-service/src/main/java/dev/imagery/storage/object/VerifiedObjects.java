package dev.imagery.storage.object;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
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
                select digest, encoding, bytes from stored_object
                join unnest(:digests, :encodings) as asked (digest, encoding) using (digest, encoding)
                """)
                .param("digests", SqlArrays.digests(keys, ObjectKey::digest))
                .param("encodings", SqlArrays.texts(keys, key -> key.encoding().label()))
                .query((row, number) -> Map.entry(
                        new ObjectKey(Sha256.of(row.getBytes("digest")), Encoding.labelled(row.getString("encoding"))),
                        row.getLong("bytes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    void add(ObjectKey key, long bytes) {
        jdbc.sql("""
                insert into stored_object (digest, encoding, bytes) values (:digest, :encoding, :bytes)
                on conflict do nothing
                """)
                .param("digest", key.digest().bytes())
                .param("encoding", key.encoding().label())
                .param("bytes", bytes)
                .update();
    }
}
