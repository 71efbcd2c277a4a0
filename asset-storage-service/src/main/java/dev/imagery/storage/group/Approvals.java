package dev.imagery.storage.group;

import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.lifecycle.Approval;
import dev.imagery.storage.lifecycle.Pin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which versions need approval, and which have it. */
@Repository
class Approvals {

    private static final TypeReference<List<Pin>> PINS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Approvals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty where the version needs none. */
    Optional<Approval> of(long versionId) {
        return Optional.ofNullable(ofAll(List.of(versionId)).get(versionId));
    }

    /** By the versions' ids; nothing of those that need none. */
    Map<Long, Approval> ofAll(Collection<Long> versionIds) {
        Map<Long, Approval> approvals = new HashMap<>();
        jdbc.sql("select * from version_approval where version_id = any(:versions)")
                .param("versions", SqlArrays.longs(versionIds, id -> id))
                .query(row -> {
                    approvals.put(row.getLong("version_id"), approval(row));
                });
        return approvals;
    }

    void require(long versionId) {
        jdbc.sql("insert into version_approval (version_id, state) values (:version, :state)")
                .param("version", versionId)
                .param("state", new Approval.Awaiting().state())
                .update();
    }

    void decide(long versionId, Approval decision) {
        switch (decision) {
            case Approval.Awaiting awaiting -> throw new IllegalArgumentException("no decision");
            case Approval.Approved yes -> write(versionId, yes.state(), yes.by(), yes.at(), yes.note(), yes.pins());
            case Approval.Refused no -> write(versionId, no.state(), no.by(), no.at(), no.note(), no.pins());
        }
    }

    private void write(long versionId, String state, String by, Instant at, @Nullable String note, List<Pin> pins) {
        jdbc.sql("""
                update version_approval set state = :state, decided_by = :by, decided_at = :at, note = :note,
                  pins = cast(:pins as jsonb)
                where version_id = :version
                """)
                .param("version", versionId)
                .param("state", state)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .param("pins", json.writeValueAsString(pins))
                .update();
    }

    private Approval approval(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "awaiting" -> new Approval.Awaiting();
            case "approved" ->
                new Approval.Approved(row.getString("decided_by"), decidedAt(row), row.getString("note"), pins(row));
            case "refused" ->
                new Approval.Refused(row.getString("decided_by"), decidedAt(row), row.getString("note"), pins(row));
            default -> throw new IllegalStateException("unknown state of an approval: " + state);
        };
    }

    private List<Pin> pins(ResultSet row) throws SQLException {
        return json.readValue(row.getString("pins"), PINS);
    }

    private static Instant decidedAt(ResultSet row) throws SQLException {
        return row.getTimestamp("decided_at").toInstant();
    }
}
