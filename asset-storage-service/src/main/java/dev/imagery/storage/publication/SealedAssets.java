package dev.imagery.storage.publication;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.HitMapKey;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.SafeArea;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SafeAreaColumn;
import dev.imagery.storage.rules.SealedAsset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all assets of a sealed version with what their rules need. */
@Repository
class SealedAssets {

    private final JdbcClient jdbc;

    SealedAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SealedAsset> of(long versionId) {
        Map<AssetContext, Found> found = new LinkedHashMap<>();
        jdbc.sql("""
                select %s, alt_text, worst_contrast, mean_contrast, %s,
                  dominant_colour, placeholder, asset.render_key, hit_map is not null as mapped,
                  asset.width, asset.height, encoding, bytes, digest
                from asset
                join render using (render_key)
                join rendition on rendition.render_key = asset.render_key
                  and rendition.width = asset.width and rendition.height = asset.height
                where version_id = :version
                """.formatted(ContextColumns.NAMES, SafeAreaColumn.NAME))
                .param("version", versionId)
                .query((ResultSet row) -> {
                    found.computeIfAbsent(ContextColumns.read(row), context -> new Found())
                            .add(row);
                });
        return found.entrySet().stream()
                .map(entry -> entry.getValue().asset(entry.getKey()))
                .toList();
    }

    private static final class Found {
        private final List<Rendition> renditions = new ArrayList<>(2);
        private @Nullable String altText;
        private @Nullable String dominantColour;
        private @Nullable String placeholder;
        private @Nullable HitMapKey hitMap;
        private List<SafeArea> safeAreas = List.of();
        private @Nullable Contrast contrast;

        void add(ResultSet row) throws SQLException {
            if (renditions.isEmpty()) {
                describe(row);
            }
            Encoding encoding = Encoding.labelled(row.getString("encoding"));
            renditions.add(new Rendition(
                    encoding,
                    row.getInt("width"),
                    row.getInt("height"),
                    row.getLong("bytes"),
                    new ObjectKey(Sha256.of(row.getBytes("digest")), encoding)));
        }

        private void describe(ResultSet row) throws SQLException {
            altText = row.getString("alt_text");
            dominantColour = row.getString("dominant_colour");
            placeholder = row.getString("placeholder");
            hitMap = row.getBoolean("mapped") ? new HitMapKey(Sha256.of(row.getBytes("render_key"))) : null;
            safeAreas = SafeAreaColumn.read(row);
            double worst = row.getDouble("worst_contrast");
            contrast = row.wasNull() ? null : new Contrast(worst, row.getDouble("mean_contrast"));
        }

        SealedAsset asset(AssetContext context) {
            return new SealedAsset(
                    context, renditions, altText, dominantColour, placeholder, hitMap, safeAreas, contrast);
        }
    }
}
