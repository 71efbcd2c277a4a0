package dev.imagery.storage.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log by number. Whoever has seen an entry has been able to see all before it. */
@Repository
class AuditExport {

    private final JdbcClient jdbc;

    AuditExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEntry> after(long number, AuditQuery query, int limit) {
        List<String> conditions = new ArrayList<>(List.of("number > :after"));
        Map<String, Object> parameters = new HashMap<>(Map.of("after", number, "limit", limit));
        add(conditions, parameters, "group_name = :group", "group", query.group());
        add(conditions, parameters, "actor = :actor", "actor", query.actor());
        add(conditions, parameters, "action = :action", "action", label(query.action()));
        add(conditions, parameters, "at >= :from", "from", utc(query.from()));
        add(conditions, parameters, "at < :until", "until", utc(query.until()));
        return jdbc.sql("select * from audit_entry where %s order by number limit :limit"
                        .formatted(String.join(" and ", conditions)))
                .params(parameters)
                .query((row, index) -> entry(row))
                .list();
    }

    private static void add(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static @Nullable String label(@Nullable Action action) {
        return action == null ? null : action.toString();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("address"),
                row.getString("request_id"),
                Action.labelled(row.getString("action")),
                row.getString("group_name"),
                row.getObject("version", Integer.class),
                row.getString("effect"));
    }
}
