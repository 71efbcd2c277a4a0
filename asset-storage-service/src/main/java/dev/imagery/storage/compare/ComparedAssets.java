package dev.imagery.storage.compare;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.render.Renditions.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of assets of two versions, the largest change first. */
@Repository
class ComparedAssets {

    private final JdbcClient jdbc;

    ComparedAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An asset of two versions.
     *
     * @param before its picture in the earlier one
     * @param after its picture in the later one
     * @param difference from 0 to 1; empty where it is not known
     * @param obstacle why it cannot be known
     */
    record Row(
            AssetContext context,
            Change change,
            Optional<Double> difference,
            Optional<String> obstacle,
            Optional<Size> before,
            Optional<Size> after) {

        ChangeCursor cursor() {
            return new ChangeCursor(difference, context);
        }
    }

    /**
     * How many assets there are of each kind, and how many pairs of different pictures.
     *
     * @param pairs distinct pairs of pictures, of assets that both versions have
     * @param measured those of them that were compared, or cannot be
     */
    record Totals(Map<Change, Integer> assets, int pairs, int measured) {}

    List<Row> page(Compared versions, Set<Change> changes, Optional<ChangeCursor> after, int limit) {
        var statement = jdbc.sql(PairedAssets.CTE
                        + """
                select * from paired where change = any(:changes) %s
                order by %s, %s limit :limit
                """.formatted(
                                        after.isPresent()
                                                ? "and (%s, %s) > (:key, :country, :language, :platform, :resolution, :cell)"
                                                        .formatted(PairedAssets.CHANGE_KEY, ContextColumns.NAMES)
                                                : "",
                                        PairedAssets.CHANGE_KEY,
                                        ContextColumns.NAMES))
                .param("from", versions.from())
                .param("to", versions.to())
                .param("changes", SqlArrays.texts(changes, Change::label))
                .param("limit", limit);
        after.ifPresent(cursor -> statement
                .param("key", cursor.key())
                .param("country", cursor.context().country())
                .param("language", cursor.context().language())
                .param("platform", cursor.context().platform())
                .param("resolution", cursor.context().resolution())
                .param("cell", ContextColumns.cell(cursor.context())));
        return statement.query((row, number) -> row(row)).list();
    }

    Totals totals(Compared versions) {
        return jdbc.sql(PairedAssets.CTE + """
                , pair as (
                  select change, before_key, after_key, count(*) as assets from paired group by change, before_key, after_key)
                select
                  sum(assets) filter (where change = 'added') as added,
                  sum(assets) filter (where change = 'dropped') as dropped,
                  sum(assets) filter (where change = 'changed') as changed,
                  sum(assets) filter (where change = 'unmeasured') as unmeasured,
                  sum(assets) filter (where change = 'incomparable') as incomparable,
                  sum(assets) filter (where change = 'same') as same,
                  count(*) filter (where before_key <> after_key) as pairs,
                  count(*) filter (where before_key <> after_key and change <> 'unmeasured') as measured
                from pair
                """)
                .param("from", versions.from())
                .param("to", versions.to())
                .query((row, number) -> totals(row))
                .single();
    }

    private static Totals totals(ResultSet row) throws SQLException {
        Map<Change, Integer> assets = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            assets.put(change, row.getInt(change.label()));
        }
        return new Totals(assets, row.getInt("pairs"), row.getInt("measured"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                ContextColumns.read(row),
                Judged.change(row),
                Judged.difference(row),
                Judged.obstacle(row),
                size(row, "before"),
                size(row, "after"));
    }

    private static Optional<Size> size(ResultSet row, String side) throws SQLException {
        int width = row.getInt(side + "_width");
        int height = row.getInt(side + "_height");
        return Judged.render(row, side + "_key").map(key -> new Size(key, width, height));
    }
}
