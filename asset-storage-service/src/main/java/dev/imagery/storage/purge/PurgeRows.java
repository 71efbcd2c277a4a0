package dev.imagery.storage.purge;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purges as rows: one for each title, for good. */
@Repository
class PurgeRows {

    private final JdbcClient jdbc;

    PurgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Purge purge) {
        jdbc.sql("""
                insert into purge (id, title_id, reason, actor, even_if_live, requested_at)
                values (:id, :title, :reason, :actor, :evenIfLive, :now)
                """)
                .param("id", purge.id())
                .param("title", purge.titleId())
                .param("reason", purge.reason())
                .param("actor", purge.actor().name())
                .param("evenIfLive", purge.evenIfLive())
                .param("now", SqlInstants.of(purge.requestedAt()))
                .update();
    }

    /** From now on, what is live goes too. */
    void evenIfLive(UUID id) {
        jdbc.sql("update purge set even_if_live = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Notes how many renders stay, as they are live. */
    void holds(UUID id, long renders) {
        jdbc.sql("update purge set held = :held where id = :id")
                .param("id", id)
                .param("held", renders)
                .update();
    }

    void ended(UUID id, Instant now) {
        jdbc.sql("update purge set ended_at = :now where id = :id")
                .param("id", id)
                .param("now", SqlInstants.of(now))
                .update();
    }

    Optional<Purge> find(UUID id) {
        return jdbc.sql("select * from purge where id = :id")
                .param("id", id)
                .query((row, number) -> purge(row))
                .optional();
    }

    Optional<Purge> ofTitle(long title) {
        return jdbc.sql("select * from purge where title_id = :title")
                .param("title", title)
                .query((row, number) -> purge(row))
                .optional();
    }

    private static Purge purge(ResultSet row) throws SQLException {
        Long held = row.getObject("held", Long.class);
        return new Purge(
                row.getObject("id", UUID.class),
                row.getLong("title_id"),
                row.getString("reason"),
                row.getBoolean("even_if_live"),
                new Actor(row.getString("actor")),
                row.getTimestamp("requested_at").toInstant(),
                Optional.ofNullable(held),
                SqlInstants.read(row, "ended_at"));
    }
}
