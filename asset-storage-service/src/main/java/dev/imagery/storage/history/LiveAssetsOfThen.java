package dev.imagery.storage.history;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ContextColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what was live for a context at an instant: of each group what was acknowledged last until then. */
@Repository
class LiveAssetsOfThen {

    /** In the order in which customization prefers them: by precedence, then by the set's name, and a cell's own before the common one. */
    private static final String FIND = """
            with concerned as materialized (
              select distinct group_id
                from asset join group_version on group_version.id = version_id
               where (country, language, platform, resolution) = (:country, :language, :platform, :resolution)
                 and cell in ('', :cell)),
            acknowledged as (
              select then_live.*,
                     (select min(next.settled_at) from publication as next
                       where next.group_id = then_live.group_id and next.state in ('live', 'retired')
                         and (next.settled_at, next.sequence) > (then_live.settled_at, then_live.sequence)) as until
                from concerned cross join lateral (
                  select * from publication
                   where publication.group_id = concerned.group_id and state in ('live', 'retired') and settled_at <= :at
                   order by settled_at desc, sequence desc limit 1) as then_live)
            select %s, asset.width, asset.height, asset.render_key, asset.alt_text, worst_contrast, mean_contrast, provenance,
                   name, acknowledged.version, acknowledged.release, acknowledged.settled_at, acknowledged.until,
                   acknowledged.sequence <> acknowledged.origin as rolled_back,
                   precedence, batch, recipe, catalog_revision, author, note, group_version.created_at
              from acknowledged
              join group_version on group_version.id = acknowledged.version_id
              join asset_group on asset_group.id = acknowledged.group_id
              join asset on asset.version_id = acknowledged.version_id
                and (country, language, platform, resolution) = (:country, :language, :platform, :resolution)
                and cell in ('', :cell)
              join render using (render_key)
             order by precedence desc, name, cell = ''
            """.formatted(ContextColumns.NAMES);

    private final JdbcClient jdbc;

    LiveAssetsOfThen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that was shown first; none where nothing was live for the context. */
    List<LiveThen> find(AssetContext context, Instant at) {
        return jdbc.sql(FIND)
                .param("country", context.country())
                .param("language", context.language())
                .param("platform", context.platform())
                .param("resolution", context.resolution())
                .param("cell", ContextColumns.cell(context))
                .param("at", Timestamp.from(at))
                .query(LiveAssetsOfThen::asset)
                .list();
    }

    private static LiveThen asset(ResultSet row, int number) throws SQLException {
        AssetContext context = ContextColumns.read(row);
        return new LiveThen(
                context,
                Sha256.of(row.getBytes("render_key")),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt_text"),
                contrast(row),
                row.getString("provenance"),
                new Shown.Rule(
                        row.getString("name"),
                        context.toString(),
                        row.getInt("precedence"),
                        row.getLong("release"),
                        row.getTimestamp("settled_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("until"))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getBoolean("rolled_back")),
                new Shown.Source(
                        row.getString("name"),
                        row.getInt("version"),
                        row.getObject("batch", UUID.class),
                        row.getString("author"),
                        row.getString("note"),
                        row.getLong("catalog_revision"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("recipe")));
    }

    private static @Nullable Contrast contrast(ResultSet row) throws SQLException {
        double worst = row.getDouble("worst_contrast");
        return row.wasNull() ? null : new Contrast(worst, row.getDouble("mean_contrast"));
    }
}
