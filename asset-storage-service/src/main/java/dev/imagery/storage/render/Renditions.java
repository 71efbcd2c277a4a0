package dev.imagery.storage.render;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The renditions of renders, in bulk. */
@Repository
public class Renditions {

    private final JdbcClient jdbc;

    Renditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of a render that have one size. */
    public record Size(Sha256 renderKey, int width, int height) {}

    /** All renditions of those of the keys that are known, the largest size first, then by encoding. */
    public Map<Sha256, List<Rendition>> of(Collection<Sha256> renderKeys) {
        return jdbc
                .sql("""
                select render_key, encoding, width, height, bytes, digest from rendition
                where render_key = any(:keys) order by width * height desc, width desc, encoding
                """)
                .param("keys", SqlArrays.digests(renderKeys, key -> key))
                .query((row, number) -> Map.entry(Sha256.of(row.getBytes("render_key")), rendition(row)))
                .list()
                .stream()
                .collect(grouping());
    }

    /** Those of the sizes that are known, by encoding. */
    public Map<Size, List<Rendition>> ofSizes(Collection<Size> sizes) {
        return jdbc
                .sql("""
                select render_key, encoding, width, height, bytes, digest
                from unnest(:keys, :widths, :heights) as size (render_key, width, height)
                join rendition using (render_key, width, height) order by encoding
                """)
                .param("keys", SqlArrays.digests(sizes, Size::renderKey))
                .param("widths", SqlArrays.integers(sizes, Size::width))
                .param("heights", SqlArrays.integers(sizes, Size::height))
                .query((row, number) -> {
                    Rendition rendition = rendition(row);
                    Sha256 key = Sha256.of(row.getBytes("render_key"));
                    return Map.entry(new Size(key, rendition.width(), rendition.height()), rendition);
                })
                .list()
                .stream()
                .collect(grouping());
    }

    private static <K> Collector<Map.Entry<K, Rendition>, ?, Map<K, List<Rendition>>> grouping() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static Rendition rendition(ResultSet row) throws SQLException {
        Encoding encoding = Encoding.labelled(row.getString("encoding"));
        return new Rendition(
                encoding,
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                new ObjectKey(Sha256.of(row.getBytes("digest")), encoding));
    }
}
