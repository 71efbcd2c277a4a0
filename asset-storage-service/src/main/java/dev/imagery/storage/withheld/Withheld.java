package dev.imagery.storage.withheld;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.gate.Showing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what of a version may not be shown, by the withdrawals that hold at an instant. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Withheld {

    /** That a row of {@code withdrawal} holds at the parameter {@code :at}. */
    public static final String HOLDS = "withdrawal.restored_at is null and withdrawal.begins_at <= :at";

    /** That a withdrawal is for the country, where {@code %s} are its countries and the country. */
    public static final String COVERS = "(cardinality(%1$s) = 0 or %2$s = any(%1$s))";

    private static final String SHOWN =
            """
            with withheld as materialized (
              select render_title.render_key, withdrawal.title_id, withdrawal.countries
              from (select distinct render_key from asset where version_id = :version) as shown
              join render_title on render_title.render_key = shown.render_key
              join withdrawal on withdrawal.title_id = render_title.title_id
              where %1$s)
            select distinct withheld.title_id, %2$s
            from asset join withheld on withheld.render_key = asset.render_key and %3$s
            where asset.version_id = :version and not exists (
              select from asset as same
              where same.version_id = :base and same.render_key = asset.render_key
                and (same.country, same.language, same.platform, same.resolution, same.cell)
                  = (asset.country, asset.language, asset.platform, asset.resolution, asset.cell))
            """.formatted(HOLDS, ContextColumns.NAMES, COVERS.formatted("withheld.countries", "asset.country"));

    /** Any number that nothing else in this database locks. */
    private static final long PUBLISHING = 7_041_777;

    private final JdbcClient jdbc;

    Withheld(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What of a version may not be shown, by title and market. No withdrawal begins to hold before the caller's transaction ends.
     *
     * @param base a version of which nothing counts that is the same in both; empty where everything counts
     */
    public List<Showing> shownBy(long versionId, Optional<Long> base, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock_shared(:key)")
                .param("key", PUBLISHING)
                .query()
                .singleRow();
        Map<Long, List<AssetContext>> found = new TreeMap<>();
        jdbc.sql(SHOWN)
                .param("version", versionId)
                .param("base", base.orElse(null))
                .param("at", SqlInstants.of(at))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("title_id"), first -> new ArrayList<>())
                            .add(ContextColumns.read(row));
                });
        return found.entrySet().stream()
                .flatMap(title -> Showing.of(title.getKey(), title.getValue()).stream())
                .toList();
    }

    /** Waits for the transactions that asked before and may publish something; until this one ends, others wait for it. */
    public void awaitPublications() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", PUBLISHING)
                .query()
                .singleRow();
    }
}
