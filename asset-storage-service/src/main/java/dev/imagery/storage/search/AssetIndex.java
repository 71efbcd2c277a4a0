package dev.imagery.storage.search;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ContextColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the assets of sealed versions, ordered by version and context. */
@Repository
class AssetIndex {

    private static final String ROWS = """
            select version_id, name, version, state = 'live' as live, %s, width, height, render_key, alt_text,
              worst_contrast, mean_contrast
            from asset
            join group_version on group_version.id = version_id
            join asset_group on asset_group.id = group_id
            where state <> 'open'
            """.formatted(ContextColumns.NAMES);

    private static final String ORDER = " order by version_id, " + ContextColumns.NAMES + " limit :limit";

    private final JdbcClient jdbc;

    AssetIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssetHit> find(AssetQuery query, @Nullable Cursor after, int limit) {
        Conditions conditions = new Conditions();
        conditions.add("name = :group", "group", query.group());
        conditions.add("version = :version", "version", query.version());
        conditions.add("(state = 'live') = :live", "live", query.live());
        conditions.add("platform = :platform", "platform", query.platform());
        conditions.add("country = :country", "country", query.country());
        conditions.add("language = :language", "language", query.language());
        conditions.add("resolution = :resolution", "resolution", query.resolution());
        conditions.add("cell = :cell", "cell", query.cell());
        conditions.add(
                "render_key in (select render_key from render_title where title_id = :title)",
                "title",
                query.titleId());
        if (after != null) {
            conditions.after(after);
        }
        return jdbc.sql(ROWS + conditions.sql() + ORDER)
                .params(conditions.parameters)
                .param("limit", limit)
                .query(AssetIndex::hit)
                .list();
    }

    private static AssetHit hit(ResultSet row, int number) throws SQLException {
        return new AssetHit(
                row.getLong("version_id"),
                row.getString("name"),
                row.getInt("version"),
                row.getBoolean("live"),
                ContextColumns.read(row),
                row.getInt("width"),
                row.getInt("height"),
                Sha256.of(row.getBytes("render_key")),
                row.getString("alt_text"),
                contrast(row));
    }

    private static @Nullable Contrast contrast(ResultSet row) throws SQLException {
        double worst = row.getDouble("worst_contrast");
        return row.wasNull() ? null : new Contrast(worst, row.getDouble("mean_contrast"));
    }

    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                parameters.put(parameter, value);
            }
        }

        void after(Cursor cursor) {
            all.add("(version_id, " + ContextColumns.NAMES + ") > (:c0, :c1, :c2, :c3, :c4, :c5)");
            AssetContext context = cursor.context();
            parameters.put("c0", cursor.versionId());
            parameters.put("c1", context.country());
            parameters.put("c2", context.language());
            parameters.put("c3", context.platform());
            parameters.put("c4", context.resolution());
            parameters.put("c5", ContextColumns.cell(context));
        }

        String sql() {
            return all.isEmpty() ? "" : "and " + String.join(" and ", all);
        }
    }
}
