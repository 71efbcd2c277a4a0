package dev.imagery.storage.render;

import dev.imagery.storage.asset.Encoding;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** All renditions of those of the keys that are known, the largest size first, then by encoding. */
    public Map<Sha256, List<Rendition>> of(Collection<Sha256> renderKeys) {
        return jdbc
                .sql("""
                select render_key, encoding, width, height, bytes, digest from rendition
                where render_key = any(:keys) order by width * height desc, width desc, encoding
                """)
                .param("keys", SqlArrays.digests(renderKeys, key -> key))
                .query((row, number) -> {
                    Encoding encoding = Encoding.labelled(row.getString("encoding"));
                    return Map.entry(
                            Sha256.of(row.getBytes("render_key")),
                            new Rendition(
                                    encoding,
                                    row.getInt("width"),
                                    row.getInt("height"),
                                    row.getLong("bytes"),
                                    new ObjectKey(Sha256.of(row.getBytes("digest")), encoding)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
