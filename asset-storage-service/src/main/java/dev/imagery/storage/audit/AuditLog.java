package dev.imagery.storage.audit;

import dev.imagery.storage.caller.Caller;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes entries, each in the transaction of the change that it tells of: there is none without the other. */
@Component
public class AuditLog {

    private static final String APPEND = """
            with counted as (update audit_count set entries = entries + 1 returning entries)
            insert into audit_entry (number, at, actor, address, request_id, action, group_name, version, effect)
            select entries, :at, :actor, :address, :requestId, :action, :group, :version, cast(:effect as jsonb)
            from counted
            """;

    private static final ScopedValue<Boolean> UNNOTED = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final EntityManager changes;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock, EntityManager changes) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Notes a change that was made. To be called last: from here on, entries of other transactions wait for the end of this one.
     *
     * @param group null for what concerns all groups
     * @param version null for what was done to the group as a whole
     * @param effect a value that is kept as a JSON object
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Caller caller, Action action, @Nullable String group, @Nullable Integer version, Object effect) {
        // All other locks are taken before that of the count, which everybody needs.
        changes.flush();
        if (UNNOTED.isBound()) {
            return;
        }
        jdbc.sql(APPEND)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", caller.actor().name())
                .param("address", caller.address().orElse(null))
                .param("requestId", caller.requestId().orElse(null))
                .param("action", action.toString())
                .param("group", group)
                .param("version", version)
                .param("effect", json.writeValueAsString(effect))
                .update();
    }

    /** Does what its transaction takes back in the end: nothing of it is noted, so that nobody waits for it. */
    public <T> T unnoted(Supplier<T> work) {
        return ScopedValue.where(UNNOTED, true).call(work::get);
    }
}
