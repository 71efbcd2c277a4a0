package dev.imagery.storage.publication;

import dev.imagery.storage.caller.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is planned, a row for each version. The group of the version is held whenever one changes. */
@Repository
class Plans {

    private final JdbcClient jdbc;

    Plans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be done, and who wanted it. */
    record Planned(Instant at, Actor actor, Optional<String> override) {}

    Optional<Planned> find(long versionId) {
        return jdbc.sql("select at, actor, override from planned_publication where version_id = :version")
                .param("version", versionId)
                .query(Plans::planned)
                .optional();
    }

    /** In place of what was planned for the version before. */
    void put(long versionId, Planned planned) {
        jdbc.sql("""
                insert into planned_publication (version_id, at, actor, override)
                values (:version, :at, :actor, :override)
                on conflict (version_id) do update
                set at = excluded.at, actor = excluded.actor, override = excluded.override
                """)
                .param("version", versionId)
                .param("at", planned.at().atOffset(ZoneOffset.UTC))
                .param("actor", planned.actor().name())
                .param("override", planned.override().orElse(null))
                .update();
    }

    /** Whether there was one. */
    boolean remove(long versionId) {
        return jdbc.sql("delete from planned_publication where version_id = :version")
                        .param("version", versionId)
                        .update()
                > 0;
    }

    private static Planned planned(ResultSet row, int number) throws SQLException {
        return new Planned(
                row.getTimestamp("at").toInstant(),
                new Actor(row.getString("actor")),
                Optional.ofNullable(row.getString("override")));
    }
}
