package dev.imagery.generation.recipe;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which request was first with an idempotency key. */
@Component
class IdempotencyKeys {

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a key was used for. */
    record Use(String bodySha256, UUID batch) {}

    Optional<Use> find(String key) {
        return jdbc.sql("select body_sha256, batch_id from idempotency_key where key = :key")
                .param("key", key)
                .query((row, number) -> new Use(row.getString("body_sha256"), row.getObject("batch_id", UUID.class)))
                .optional();
    }

    /** Waits for a request with the same key to end; false where that one had it first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(String key, Use use, Instant now) {
        return jdbc.sql("""
                        insert into idempotency_key (key, body_sha256, batch_id, created_at)
                        values (:key, :body, :batch, :now) on conflict do nothing
                        """)
                        .param("key", key)
                        .param("body", use.bodySha256())
                        .param("batch", use.batch())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
