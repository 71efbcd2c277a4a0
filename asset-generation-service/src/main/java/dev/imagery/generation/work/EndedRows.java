package dev.imagery.generation.work;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The end of a render as rows: of its flight, of what batches wanted of it, and of its chunk where it was the last. It is what workers do
 * most, so the statements go in one round trip. Sent together they are one transaction, and each sees what has committed before it
 * begins: also what a batch wanted that was planned while the first waited for its lock.
 */
@Component
class EndedRows {

    private static final String END = """
            delete from render_in_flight where render_key = ? and fence = ?;
            update batch_render set state = 'done', done_at = ?, reused = batch_id <> all(?)
             where render_key = ? and state = 'open' and not exists (select from render_in_flight where render_key = ?)
            returning batch_id;
            delete from chunk where id = ? and not exists (select from render_in_flight where chunk_id = ?)
            """;

    private final JdbcTemplate jdbc;

    EndedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives the result of a render to all batches that want it, unless another worker has taken the render since.
     *
     * @param rendered the batch whose work it was; all others reuse it. Empty where it was known
     * @return the batches
     */
    List<UUID> end(TakenRender taken, Collection<UUID> rendered, Instant now) {
        return jdbc.execute(END, (PreparedStatement statement) -> {
            statement.setString(1, taken.renderKey());
            statement.setLong(2, taken.fence());
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setArray(4, statement.getConnection().createArrayOf("uuid", rendered.toArray()));
            statement.setString(5, taken.renderKey());
            statement.setString(6, taken.renderKey());
            statement.setLong(7, taken.chunk());
            statement.setLong(8, taken.chunk());
            statement.execute();
            return given(statement);
        });
    }

    /** What the second statement answers. */
    private static List<UUID> given(PreparedStatement statement) throws SQLException {
        var batches = new ArrayList<UUID>();
        if (statement.getMoreResults()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    batches.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return batches;
    }
}
