package dev.imagery.storage.purge;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the objects of purges, by key. */
@Repository
class PurgedObjects {

    private final JdbcClient jdbc;

    PurgedObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PurgedObject> of(UUID purge, Optional<ObjectKey> after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("purge", purge, "limit", limit));
        after.ifPresent(key -> {
            parameters.put("digest", key.digest().bytes());
            parameters.put("encoding", key.encoding().label());
        });
        return jdbc.sql("""
                select * from tombstone where purge_id = :purge %s order by digest, encoding limit :limit
                """.formatted(after.isPresent() ? "and (digest, encoding) > (:digest, :encoding)" : ""))
                .params(parameters)
                .query((row, number) -> object(row))
                .list();
    }

    private static PurgedObject object(ResultSet row) throws SQLException {
        return new PurgedObject(
                ObjectColumns.read(row),
                row.getLong("bytes"),
                row.getTimestamp("laid_at").toInstant(),
                row.getInt("removed"),
                SqlInstants.read(row, "removed_at").orElse(null),
                SqlInstants.read(row, "verified_at").orElse(null),
                row.getString("look"),
                row.getString("failure"));
    }
}
