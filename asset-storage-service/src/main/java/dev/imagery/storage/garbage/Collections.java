package dev.imagery.storage.garbage;

import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.sweep.Swept;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The collections of some time, with what they took away. */
@Repository
class Collections {

    private final JdbcClient jdbc;

    Collections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, boolean dryRun, Instant now) {
        jdbc.sql("insert into garbage_collection (id, dry_run, requested_at) values (:id, :dryRun, :now)")
                .param("id", id)
                .param("dryRun", dryRun)
                .param("now", SqlInstants.of(now))
                .update();
    }

    void started(UUID id, Instant now) {
        jdbc.sql("update garbage_collection set started_at = coalesce(started_at, :now) where id = :id")
                .param("id", id)
                .param("now", SqlInstants.of(now))
                .update();
    }

    void swept(UUID id, Swept step) {
        jdbc.sql("""
                update garbage_collection set versions = versions + :versions, assets = assets + :assets,
                  renders = renders + :renders, objects = objects + :objects, bytes = bytes + :bytes
                where id = :id
                """)
                .param("id", id)
                .param("versions", step.versions())
                .param("assets", step.assets())
                .param("renders", step.renders())
                .param("objects", step.objects())
                .param("bytes", step.bytes())
                .update();
    }

    void ended(UUID id, Instant now, @Nullable String failure) {
        jdbc.sql("update garbage_collection set ended_at = :now, failure = :failure where id = :id")
                .param("id", id)
                .param("now", SqlInstants.of(now))
                .param("failure", failure)
                .update();
    }

    void forgetBefore(Instant instant) {
        jdbc.sql("delete from garbage_collection where requested_at < :instant")
                .param("instant", SqlInstants.of(instant))
                .update();
    }

    Optional<Collection> find(UUID id) {
        return jdbc.sql("select * from garbage_collection where id = :id")
                .param("id", id)
                .query(Collections::collection)
                .optional();
    }

    List<Collection> newest(int limit) {
        return jdbc.sql("select * from garbage_collection order by requested_at desc limit :limit")
                .param("limit", limit)
                .query(Collections::collection)
                .list();
    }

    private static Collection collection(ResultSet row, int number) throws SQLException {
        Instant startedAt = SqlInstants.read(row, "started_at").orElse(null);
        Instant endedAt = SqlInstants.read(row, "ended_at").orElse(null);
        String failure = row.getString("failure");
        return new Collection(
                row.getObject("id", UUID.class),
                row.getBoolean("dry_run"),
                Collection.state(startedAt, endedAt, failure),
                SqlInstants.read(row, "requested_at").orElseThrow(),
                startedAt,
                endedAt,
                new Swept(
                        row.getLong("versions"),
                        row.getLong("assets"),
                        row.getLong("renders"),
                        row.getLong("objects"),
                        row.getLong("bytes")),
                failure);
    }
}
