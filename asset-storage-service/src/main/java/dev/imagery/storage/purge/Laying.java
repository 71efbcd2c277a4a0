package dev.imagery.storage.purge;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.tombstone.PurgeBarrier;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes renders down, a portion in a transaction: their pictures are nobody's any more, all that was made of these is forgotten, and
 * their objects get tombstones. The bucket is seen to after that.
 */
@Repository
class Laying {

    private final JdbcClient jdbc;
    private final PurgeBarrier barrier;
    private final Portions portions;
    private final Burial burial;
    private final Clock clock;

    Laying(JdbcClient jdbc, PurgeBarrier barrier, Portions portions, Burial burial, Clock clock) {
        this.jdbc = jdbc;
        this.barrier = barrier;
        this.portions = portions;
        this.burial = burial;
        this.clock = clock;
    }

    /** Takes those of the renders down that may go now, and answers how many stay as they are live. */
    @Transactional
    public int takeDown(Purge purge, Collection<Sha256> candidates) {
        barrier.close();
        Set<Sha256> known = keys("""
                select render_key from render where render_key = any(:keys)
                  and not exists (select from purged_render where purged_render.render_key = render.render_key)
                order by 1 for update
                """, candidates);
        Set<Sha256> held = purge.evenIfLive() ? Set.of() : live(known);
        known.removeAll(held);
        if (!known.isEmpty()) {
            takeDown(purge, portions.next(purge), known);
        }
        return held.size();
    }

    private void takeDown(Purge purge, long portion, Set<Sha256> renders) {
        unshow(renders);
        countAssets(purge, renders);
        burial.buryRenditions(purge, portion, renders);
        jdbc.sql("""
                update render set dominant_colour = null, placeholder = null, hit_map = null, luminance = null
                where render_key = any(:keys)
                """).param("keys", array(renders)).update();
        jdbc.sql("""
                insert into purged_render (render_key, purge_id, purged_at)
                select render_key, :purge, :now from unnest(:keys) as taken (render_key)
                """)
                .param("keys", array(renders))
                .param("purge", purge.id())
                .param("now", SqlInstants.of(clock.instant()))
                .update();
    }

    /** Live or about to be. */
    private Set<Sha256> live(Collection<Sha256> renders) {
        return keys("""
                select distinct asset.render_key from asset join group_version on group_version.id = version_id
                where asset.render_key = any(:keys) and state in ('live', 'publishing')
                """, renders);
    }

    /** There is nothing to be shown of them. The table is locked as by who indexes what is live, and in the same order. */
    private void unshow(Collection<Sha256> renders) {
        Set<Sha256> live = keys("select distinct render_key from live_asset where render_key = any(:keys)", renders);
        if (live.isEmpty()) {
            return;
        }
        jdbc.sql("lock table live_title in share row exclusive mode").update();
        delete("live_asset", live);
        delete("live_title", live);
    }

    private void countAssets(Purge purge, Collection<Sha256> renders) {
        jdbc.sql("""
                insert into purged_version (purge_id, version_id, assets)
                select :purge, version_id, count(*) from asset where render_key = any(:keys) group by version_id
                on conflict (purge_id, version_id) do update set assets = purged_version.assets + excluded.assets
                """).param("purge", purge.id()).param("keys", array(renders)).update();
    }

    private void delete(String table, Collection<Sha256> renders) {
        jdbc.sql("delete from " + table + " where render_key = any(:keys)")
                .param("keys", array(renders))
                .update();
    }

    private Set<Sha256> keys(String sql, Collection<Sha256> asked) {
        return new HashSet<>(jdbc.sql(sql)
                .param("keys", array(asked))
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list());
    }

    private static SqlArrayValue array(Collection<Sha256> keys) {
        return SqlArrays.digests(keys, key -> key);
    }
}
