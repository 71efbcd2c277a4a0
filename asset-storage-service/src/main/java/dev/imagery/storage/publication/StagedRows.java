package dev.imagery.storage.publication;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions that are on their way market by market, a row for each. The group of the version is held whenever one changes. */
@Repository
class StagedRows {

    private static final TypeReference<List<Embargo>> EMBARGOES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StagedRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A version and its next step.
     *
     * @param at when it is due
     * @param after the sequence number of what was live, or about to be, after the step before; empty for nothing
     */
    record Waiting(Staged staged, Instant at, Optional<Long> after) {}

    Optional<Waiting> find(long versionId) {
        return jdbc.sql("select * from embargoed_publication where version_id = :version")
                .param("version", versionId)
                .query((row, number) -> waiting(row))
                .optional();
    }

    /** In place of what was planned for the version before. */
    void put(long versionId, Waiting waiting) {
        remove(versionId);
        jdbc.sql("""
                insert into embargoed_publication
                  (version_id, at, otherwise_at, actor, override, embargoes, after_sequence)
                values (:version, :at, :otherwise, :actor, :override, cast(:embargoes as jsonb), :after)
                """)
                .param("version", versionId)
                .param("at", SqlInstants.of(waiting.at()))
                .param("otherwise", SqlInstants.of(waiting.staged().otherwise()))
                .param("actor", waiting.staged().actor().name())
                .param("override", waiting.staged().override().orElse(null))
                .param("embargoes", json.writeValueAsString(waiting.staged().embargoes()))
                .param("after", waiting.after().orElse(null))
                .update();
    }

    /** Whether there was one. */
    boolean remove(long versionId) {
        return jdbc.sql("delete from embargoed_publication where version_id = :version")
                        .param("version", versionId)
                        .update()
                > 0;
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new Staged(
                        json.readValue(row.getString("embargoes"), EMBARGOES),
                        row.getTimestamp("otherwise_at").toInstant(),
                        new Actor(row.getString("actor")),
                        Optional.ofNullable(row.getString("override"))),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("after_sequence", Long.class)));
    }
}
