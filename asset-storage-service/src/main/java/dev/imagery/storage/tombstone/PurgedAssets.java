package dev.imagery.storage.tombstone;

import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.Faults;
import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.database.ContextColumns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the assets of a version whose picture is gone for good, or shows what nothing may show any more. */
@Repository
public class PurgedAssets {

    private final JdbcClient jdbc;

    PurgedAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fault for each of them, by context; at most one more than an answer lists. */
    public List<Fault> of(long versionId) {
        return jdbc.sql("""
                select %1$s, encode(render_key, 'hex') as render_key from asset
                where version_id = :version and render_key in (
                  select render_key from purged_render
                  union
                  select render_key from render_title join purge using (title_id))
                order by %1$s limit :limit
                """.formatted(ContextColumns.NAMES))
                .param("version", versionId)
                .param("limit", Faults.LISTED + 1)
                .query((row, number) -> Purged.render(
                        "/assets/" + ContextColumns.read(row) + "/renderKey", row.getString("render_key")))
                .list();
    }

    /**
     * @param name of the version for people, at the beginning of a sentence
     * @throws ProblemException 410 with a fault for each of them
     */
    public void requireNone(long versionId, String name) {
        List<Fault> faults = of(versionId);
        if (!faults.isEmpty()) {
            throw Purged.problem(name + " shows what was taken down for good", faults);
        }
    }
}
