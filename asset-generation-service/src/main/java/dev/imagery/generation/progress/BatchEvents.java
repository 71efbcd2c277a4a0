package dev.imagery.generation.progress;

import dev.imagery.generation.batch.BatchFollower;
import dev.imagery.generation.batch.BatchReading;
import dev.imagery.generation.batch.life.Batch;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The states that batches entered, as rows. The row of the batch is locked when one is added, so they are seen in their order. */
@Component
class BatchEvents implements BatchFollower {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Entered(long id, Instant at, String state) {}

    @Override
    public void entered(Batch batch) {
        jdbc.sql("insert into batch_event (batch_id, at, state) values (:batch, :at, :state)")
                .param("batch", batch.id())
                .param("at", Timestamp.from(clock.instant()))
                .param("state", BatchReading.state(batch))
                .update();
    }

    List<Entered> after(UUID batch, long id) {
        return jdbc.sql("select id, at, state from batch_event where batch_id = :batch and id > :id order by id")
                .param("batch", batch)
                .param("id", id)
                .query((row, number) ->
                        new Entered(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("state")))
                .list();
    }
}
