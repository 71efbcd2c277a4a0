package dev.imagery.storage.transfer;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Cell;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SafeAreaColumn;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a version has, in pages: it is sealed, so that no page changes while the next is read. */
@Repository
class VersionContents {

    private final JdbcClient jdbc;

    VersionContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException 404 where there is no such version */
    ExportedVersion.Found find(String group, int version) {
        return jdbc.sql("""
                select group_version.*, name,
                  exists (select from version_approval where version_id = group_version.id) as approval
                from group_version join asset_group on asset_group.id = group_id
                where name = :group and version = :version
                """)
                .param("group", group)
                .param("version", version)
                .query((row, number) -> found(row))
                .optional()
                .orElseThrow(
                        () -> ProblemException.notFound("There is no version " + version + " of the group " + group));
    }

    private static ExportedVersion.Found found(ResultSet row) throws SQLException {
        ExportedVersion.Opening open = new ExportedVersion.Opening(
                row.getObject("batch", UUID.class),
                row.getString("recipe"),
                row.getLong("catalog_revision"),
                row.getInt("precedence"),
                row.getString("author"),
                row.getString("note"),
                row.getBoolean("approval"));
        return new ExportedVersion.Found(
                row.getLong("id"),
                row.getString("state"),
                row.getTimestamp("expired_at") != null,
                new ExportedVersion(
                        ArchiveFiles.FORMAT, row.getString("name"), row.getInt("version"), row.getInt("assets"), open));
    }

    /** All of them, by key; so many as pictures, and of each no more than the key. */
    List<Sha256> renderKeys(long version) {
        return jdbc.sql("select distinct render_key from asset where version_id = :version order by 1")
                .param("version", version)
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list();
    }

    /** The objects of some of the version's renders, without those that a render of it with a lower key has too. */
    List<Held> objects(long version, Collection<Sha256> renders) {
        return jdbc.sql("""
                select distinct digest, encoding, bytes from rendition
                where render_key = any(:keys) and not exists (
                  select from rendition earlier
                  where earlier.digest = rendition.digest and earlier.encoding = rendition.encoding
                    and earlier.render_key < rendition.render_key
                    and exists (select from asset where version_id = :version and asset.render_key = earlier.render_key))
                order by digest, encoding
                """)
                .param("version", version)
                .param("keys", SqlArrays.digests(renders, key -> key))
                .query((row, number) -> new Held(ObjectColumns.read(row), row.getLong("bytes")))
                .list();
    }

    /** An object of the version. */
    record Held(ObjectKey key, long bytes) {}

    /** Assets by context, after one of them or from the first. */
    List<AssetLine> assets(long version, @Nullable AssetContext after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("version", version, "limit", limit));
        if (after != null) {
            parameters.put("c1", after.country());
            parameters.put("c2", after.language());
            parameters.put("c3", after.platform());
            parameters.put("c4", after.resolution());
            parameters.put("c5", ContextColumns.cell(after));
        }
        return jdbc.sql("""
                select %1$s, width, height, render_key, alt_text, worst_contrast, mean_contrast, fallback_titles, safe_areas
                from asset where version_id = :version %2$s order by %1$s limit :limit
                """.formatted(
                                ContextColumns.NAMES,
                                after == null ? "" : "and (" + ContextColumns.NAMES + ") > (:c1, :c2, :c3, :c4, :c5)"))
                .params(parameters)
                .query((row, number) -> asset(row))
                .list();
    }

    private static AssetLine asset(ResultSet row) throws SQLException {
        AssetContext context = ContextColumns.read(row);
        double worst = row.getDouble("worst_contrast");
        Contrast contrast = row.wasNull() ? null : new Contrast(worst, row.getDouble("mean_contrast"));
        return new AssetLine(
                context.country(),
                context.language(),
                context.platform(),
                context.resolution(),
                context.cell().map(Cell::name).orElse(null),
                row.getInt("width"),
                row.getInt("height"),
                Sha256.of(row.getBytes("render_key")),
                row.getString("alt_text"),
                contrast,
                row.getObject("fallback_titles", Integer.class),
                SafeAreaColumn.read(row));
    }
}
