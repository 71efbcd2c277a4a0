package dev.imagery.storage.render;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which titles renders show, in bulk. */
@Repository
public class ShownTitles {

    private final JdbcClient jdbc;

    ShownTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the titles, ascending; no entry where a render shows none or is not known. */
    public Map<Sha256, List<Long>> of(Collection<Sha256> renderKeys) {
        return jdbc
                .sql("""
                select render_key, array_agg(title_id order by title_id) as titles from render_title
                where render_key = any(:keys) group by render_key
                """)
                .param("keys", SqlArrays.digests(renderKeys, key -> key))
                .query((row, number) -> Map.entry(Sha256.of(row.getBytes("render_key")), List.of((Long[])
                        row.getArray("titles").getArray())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
