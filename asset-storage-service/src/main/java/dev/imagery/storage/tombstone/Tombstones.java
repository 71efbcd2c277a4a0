package dev.imagery.storage.tombstone;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says what may never come back. */
@Repository
public class Tombstones {

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the digests whose bytes may not come back, under whatever key. */
    public Set<Sha256> among(Collection<Sha256> digests) {
        return digests("select digest from tombstone where digest = any(:digests)", digests);
    }

    /** Whether the bytes of an object may not come back. */
    public boolean isOf(ObjectKey key) {
        return !among(Set.of(key.digest())).isEmpty();
    }

    /** Those of the titles that nothing may show any more. */
    public Set<Long> titles(Collection<Long> titles) {
        return jdbc.sql("select title_id from purge where title_id = any(:titles)")
                .param("titles", SqlArrays.longs(titles, title -> title))
                .query((row, number) -> row.getLong("title_id"))
                .set();
    }

    /** Those of the render keys that may not come back, or show a title that nothing may show any more. */
    public Set<Sha256> renders(Collection<Sha256> keys) {
        return isEmpty() ? Set.of() : digests("""
                select render_key from purged_render where render_key = any(:digests)
                union
                select render_key from render_title join purge using (title_id) where render_key = any(:digests)
                """, keys);
    }

    /** When the pictures of renders were taken away, of those whose are. */
    public Map<Sha256, Instant> purgedAt(Collection<Sha256> renderKeys) {
        return jdbc
                .sql("""
                select render_key, purged_at from purged_render where render_key = any(:keys)
                """)
                .param("keys", SqlArrays.digests(renderKeys, key -> key))
                .query((row, number) -> Map.entry(
                        Sha256.of(row.getBytes("render_key")),
                        row.getTimestamp("purged_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nothing was ever taken down, as is usual. */
    private boolean isEmpty() {
        return !jdbc.sql("select exists (select from purge)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private Set<Sha256> digests(String sql, Collection<Sha256> asked) {
        return jdbc.sql(sql)
                .param("digests", SqlArrays.digests(asked, digest -> digest))
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .set();
    }
}
