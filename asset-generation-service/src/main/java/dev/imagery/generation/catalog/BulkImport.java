package dev.imagery.generation.catalog;

import java.io.IOException;
import java.util.List;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings many titles and regions into the catalogue as one revision. What says nothing new keeps its row. */
@Component
class BulkImport {

    private static final int ROWS_A_STATEMENT = 500;

    private final Revisions revisions;
    private final RegionRows regions;
    private final JdbcTemplate jdbc;

    BulkImport(Revisions revisions, RegionRows regions, JdbcTemplate jdbc) {
        this.revisions = revisions;
        this.regions = regions;
        this.jdbc = jdbc;
    }

    /**
     * What an import came to.
     *
     * @param revision taken even where nothing is new
     * @param created how many titles are new
     * @param changed how many say something else than before
     * @param unchanged how many say the same
     */
    record Outcome(long revision, int created, int changed, int unchanged) {}

    /** Imports all that is in the spool. Other imports wait only from when its rows are in the database. */
    @Transactional
    public Outcome put(ImportSpool spool) throws IOException {
        jdbc.execute("create temporary table title_import on commit drop as select id, " + TitleColumns.list()
                + " from title with no data");
        try (var rows = spool.rows()) {
            rows.lines().gather(Gatherers.windowFixed(ROWS_A_STATEMENT)).forEach(this::load);
        }
        jdbc.execute("analyze title_import");
        long revision = revisions.next();
        int unchanged = jdbc.update("""
                delete from title_import new using title old
                 where old.id = new.id and old.to_revision is null and (%s) is not distinct from (%s)
                """.formatted(TitleColumns.listOf("old"), TitleColumns.listOf("new")));
        int changed = jdbc.update("""
                update title old set to_revision = ? from title_import new
                 where old.id = new.id and old.to_revision is null
                """, revision);
        int written = jdbc.update("""
                insert into title (id, from_revision, %1$s) select id, ?, %1$s from title_import
                """.formatted(TitleColumns.list()), revision);
        spool.regions().stream()
                .filter(region -> regions.current(region.name())
                        .filter(row -> row.region().equals(region))
                        .isEmpty())
                .forEach(region -> regions.put(region, revision));
        return new Outcome(revision, written - changed, changed, unchanged);
    }

    private void load(List<String> rows) {
        jdbc.update(
                "insert into title_import select * from jsonb_populate_recordset(null::title_import, cast(? as jsonb))",
                "[" + String.join(",", rows) + "]");
    }
}
