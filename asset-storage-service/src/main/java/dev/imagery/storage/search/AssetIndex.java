package dev.imagery.storage.search;

import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.Conditions;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds assets: of what is live in a table of its own, and of one version among all assets by its key. Pages begin behind the last row
 * of the page before, by the columns that they are sorted by, so that what is published meanwhile neither repeats rows nor hides them.
 */
@Repository
class AssetIndex {

    /**
     * Plans are made for the values at hand: how common a country is, and not any country. A page is a few milliseconds' work, and to share
     * it among processes takes longer than to do it.
     */
    private static final String SETTINGS = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private static final int FEW_ASSETS = 10_000;
    private static final int FEW_RENDERS = 750;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AssetIndex(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** For the statements of the same transaction. */
    void prepare() {
        jdbc.sql(SETTINGS).query().singleRow();
    }

    /** The rows behind {@code after}, in the query's order. */
    List<AssetHit> find(Source source, AssetQuery query, Optional<List<Object>> after, int limit) {
        SortKey key = query.sortKey();
        return page("", source, query, after, limit)
                .query((row, number) -> hit(row, key))
                .list();
    }

    /** How many there are, counted up to {@code most}. */
    int count(Source source, AssetQuery query, int most) {
        return counting("", source, query, most)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** @param explain what to put before the statement */
    JdbcClient.StatementSpec page(
            String explain, Source source, AssetQuery query, Optional<List<Object>> after, int limit) {
        SortKey key = query.sortKey();
        boolean descending = query.order().descending();
        Conditions filter = filter(source, query);
        Conditions behind = new Conditions();
        after.ifPresent(end -> key.after(end, descending, behind));
        return jdbc.sql("""
                %1$s with found as materialized (
                  select * from %2$s order by %3$s limit :limit)
                select found.*, version.version, version.state = 'live' as live, alt_text, mean_contrast
                from found
                join group_version as version on %4$s
                join asset on asset.version_id = version.id
                  and (asset.country, asset.language, asset.platform, asset.resolution, asset.cell)
                    = (found.country, found.language, found.platform, found.resolution, found.cell)
                order by %3$s
                """.formatted(
                                explain, rows(source, query, filter, behind), key.order(descending), source.version()))
                .params(filter.parameters())
                .params(behind.parameters())
                .param("limit", limit);
    }

    /**
     * Where few rows are to be sorted by a value, they are fetched first. PostgreSQL would go through all assets in the order of the value,
     * as it takes those few for scattered over the table, where really each group has them side by side.
     */
    private String rows(Source source, AssetQuery query, Conditions filter, Conditions behind) {
        boolean fewFirst =
                source.isLive() && query.order().sort() != Sort.CONTEXT && expected(source, filter) <= FEW_ASSETS;
        return (fewFirst
                        ? "(select * from %s as found where %s offset 0) as found where %s"
                        : "%s as found where %s and %s")
                .formatted(source.table(), filter.sql(), behind.sql());
    }

    /** How many rows the planner expects. */
    private long expected(Source source, Conditions filter) {
        return jdbc.sql("explain (format json) select from %s as found where %s"
                        .formatted(source.table(), filter.sql()))
                .params(filter.parameters())
                .query((row, number) -> json.readTree(row.getString(1)))
                .single()
                .path(0)
                .path("Plan")
                .path("Plan Rows")
                .asLong();
    }

    /** @param explain what to put before the statement */
    JdbcClient.StatementSpec counting(String explain, Source source, AssetQuery query, int most) {
        Conditions filter = filter(source, query);
        return jdbc.sql("%s select count(*) from (select from %s as found where %s limit :most) as counted"
                        .formatted(explain, source.table(), filter.sql()))
                .params(filter.parameters())
                .param("most", most);
    }

    private Conditions filter(Source source, AssetQuery query) {
        String bytes = query.bytesColumn();
        Conditions filter = new Conditions()
                .add(source.condition(), "source", source.id())
                .anyOf("country", query.place().countries())
                .anyOf("language", query.place().languages())
                .anyOf("platform", query.place().platforms())
                .anyOf("resolution", query.place().resolutions())
                .anyOf("design", query.designs())
                .add("cell = :cell", "cell", query.cell())
                .add(bytes + " >= :minBytes", "minBytes", query.bytes().from())
                .add(bytes + " <= :maxBytes", "maxBytes", query.bytes().to())
                .add(
                        "worst_contrast >= :minContrast",
                        "minContrast",
                        query.contrast().from())
                .add(
                        "worst_contrast <= :maxContrast",
                        "maxContrast",
                        query.contrast().to())
                .add("made_at >= :madeFrom", "madeFrom", query.madeAt().from().map(SqlInstants::of))
                .add("made_at < :madeBefore", "madeBefore", query.madeAt().to().map(SqlInstants::of));
        if (query.encoding().isPresent()) {
            filter.add(bytes + " is not null");
        }
        query.order().sort().presence(query).ifPresent(filter::add);
        query.titleId().ifPresent(title -> shows(title, source, filter));
        return filter;
    }

    /** By the renders that show the title where they are few: a rare title's assets would long be looked for among all others. */
    private void shows(long title, Source source, Conditions filter) {
        String renders = "select render_key from %s where title_id = :title".formatted(source.titles());
        int few = jdbc.sql("select count(*) from (%s limit :most) as counted".formatted(renders))
                .param("title", title)
                .param("most", FEW_RENDERS + 1)
                .query((row, number) -> row.getInt(1))
                .single();
        String condition = few <= FEW_RENDERS ? "render_key = any(array(%s))" : "render_key in (%s)";
        filter.add(condition.formatted(renders), "title", Optional.of(title));
    }

    private static AssetHit hit(ResultSet row, SortKey key) throws SQLException {
        return new AssetHit(
                row.getString("group_name"),
                row.getInt("version"),
                row.getBoolean("live"),
                ContextColumns.read(row),
                row.getInt("width"),
                row.getInt("height"),
                Sha256.of(row.getBytes("render_key")),
                row.getString("alt_text"),
                row.getString("design"),
                contrast(row),
                row.getObject("fallback_titles", Integer.class),
                row.getTimestamp("made_at").toInstant(),
                key.read(row));
    }

    private static @Nullable Contrast contrast(ResultSet row) throws SQLException {
        double worst = row.getDouble("worst_contrast");
        return row.wasNull() ? null : new Contrast(worst, row.getDouble("mean_contrast"));
    }
}
