package dev.imagery.generation.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The end of renders as rows: of their flights, of what batches wanted of them, and of their chunks where they were the last. It is what
 * workers do most, so the statements go in one round trip. Sent together they are one transaction, and each sees what has committed before
 * it begins: also what a batch wanted that was planned while the first waited for its locks.
 */
@Component
class EndedRows {

    private static final String END = """
            with held as (
                select flight.render_key
                  from render_in_flight as flight join unnest(?, ?) as ended (render_key, fence) using (render_key, fence)
                 order by flight.render_key for update of flight)
            delete from render_in_flight as flight using held where flight.render_key = held.render_key;
            update batch_render as want
               set state = 'done', done_at = ?, reused = want.batch_id is distinct from ended.batch_id
              from unnest(?, ?) as ended (render_key, batch_id)
             where want.render_key = ended.render_key and want.state = 'open'
               and not exists (select from render_in_flight as flight where flight.render_key = ended.render_key)
            returning want.batch_id, want.render_key;
            delete from chunk where id = any(?) and not exists (select from render_in_flight where chunk_id = chunk.id)
            """;

    private final JdbcTemplate jdbc;

    EndedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Gives the results of renders to all batches that want them, unless another worker has taken a render since.
     *
     * @return the batches for each
     */
    List<List<UUID>> end(List<EndedRender> renders, Instant now) {
        var given = jdbc.execute(END, (PreparedStatement statement) -> {
            var keys = array(statement, "varchar", renders, EndedRows::renderKey);
            statement.setArray(1, keys);
            statement.setArray(2, array(statement, "bigint", renders, EndedRows::fence));
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setArray(4, keys);
            statement.setArray(5, array(statement, "uuid", renders, EndedRows::workedFor));
            statement.setArray(6, array(statement, "bigint", renders, EndedRows::chunk));
            statement.execute();
            return given(statement);
        });
        var batches = given.stream().collect(groupingBy(Given::renderKey, mapping(Given::batch, toList())));
        return renders.stream()
                .map(render -> batches.getOrDefault(renderKey(render), List.of()))
                .toList();
    }

    private static String renderKey(EndedRender render) {
        return render.taken().renderKey();
    }

    private static Long fence(EndedRender render) {
        return render.taken().fence();
    }

    private static Long chunk(EndedRender render) {
        return render.taken().chunk();
    }

    /** The batch whose work it was, as all others reuse it; none where it was known. */
    private static @Nullable UUID workedFor(EndedRender render) {
        return render.known() ? null : render.taken().batch();
    }

    private static Array array(
            PreparedStatement statement,
            String type,
            List<EndedRender> renders,
            Function<EndedRender, @Nullable Object> element)
            throws SQLException {
        return statement
                .getConnection()
                .createArrayOf(type, renders.stream().map(element).toArray());
    }

    private record Given(String renderKey, UUID batch) {}

    /** What the second statement answers. */
    private static List<Given> given(PreparedStatement statement) throws SQLException {
        var given = new ArrayList<Given>();
        if (statement.getMoreResults()) {
            try (var rows = statement.getResultSet()) {
                while (rows.next()) {
                    given.add(new Given(rows.getString("render_key"), rows.getObject("batch_id", UUID.class)));
                }
            }
        }
        return given;
    }
}
