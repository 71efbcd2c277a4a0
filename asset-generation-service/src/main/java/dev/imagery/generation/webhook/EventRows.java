package dev.imagery.generation.webhook;

import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.webhook.message.Event;
import dev.imagery.generation.webhook.message.EventType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events as rows. */
@Component
class EventRows {

    private static final TypeReference<List<BatchFault>> FAULTS = new TypeReference<>() {};
    private static final int SWEPT_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EventRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Event event) {
        jdbc.sql("""
                insert into webhook_event
                  (id, type, group_name, happened_at, batch_id, version, previous, faults, faults_in_all)
                values (:id, :type, :group, :at, :batch, :version, :previous, cast(:faults as jsonb), :inAll)
                """)
                .param("id", event.id())
                .param("type", event.type().label())
                .param("group", event.group())
                .param("at", Timestamp.from(event.happenedAt()))
                .param("batch", event.batch().orElse(null))
                .param("version", event.version().orElse(null))
                .param("previous", event.previous().orElse(null))
                .param("faults", json.writeValueAsString(event.faults()))
                .param("inAll", event.faultsInAll())
                .update();
    }

    /** The event where it has no body yet. */
    Optional<Event> uncomposed(String id) {
        return jdbc.sql("select * from webhook_event where id = :id and body is null")
                .param("id", id)
                .query(this::event)
                .optional();
    }

    /** Gives the event the body that it keeps; does nothing where it has one. */
    boolean compose(String id, String line, String body) {
        return jdbc.sql("update webhook_event set line = :line, body = :body where id = :id and body is null")
                        .param("id", id)
                        .param("line", line)
                        .param("body", body)
                        .update()
                == 1;
    }

    /** Removes some events with their deliveries, and leaves alone what another instance is removing. */
    void sweep(Instant before) {
        jdbc.sql("""
                delete from webhook_event where id in (
                  select id from webhook_event where recorded_at < :before
                   order by recorded_at limit :most for update skip locked)
                """)
                .param("before", Timestamp.from(before))
                .param("most", SWEPT_AT_ONCE)
                .update();
    }

    private Event event(ResultSet row, int number) throws SQLException {
        return new Event(
                row.getString("id"),
                EventType.labelled(row.getString("type")),
                row.getString("group_name"),
                row.getTimestamp("happened_at").toInstant(),
                Optional.ofNullable(row.getObject("batch_id", UUID.class)),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                Optional.ofNullable(row.getObject("previous", Integer.class)),
                json.readValue(row.getString("faults"), FAULTS),
                row.getInt("faults_in_all"));
    }
}
