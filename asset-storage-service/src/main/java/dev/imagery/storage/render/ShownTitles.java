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
                .sql("select render_key, title_id from render_title where render_key = any(:keys) order by title_id")
                .param("keys", SqlArrays.digests(renderKeys, key -> key))
                .query((row, number) -> Map.entry(Sha256.of(row.getBytes("render_key")), row.getLong("title_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
