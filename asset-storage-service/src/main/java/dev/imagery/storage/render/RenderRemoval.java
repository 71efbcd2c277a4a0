package dev.imagery.storage.render;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.object.LooseObjects;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Forgets renders. Their objects are let go in the same transaction, and so are never gone before the render is. */
@Repository
public class RenderRemoval {

    private final JdbcClient jdbc;
    private final Renditions renditions;
    private final LooseObjects objects;

    RenderRemoval(JdbcClient jdbc, Renditions renditions, LooseObjects objects) {
        this.jdbc = jdbc;
        this.renditions = renditions;
        this.objects = objects;
    }

    /**
     * Some of the list.
     *
     * @param settled how many went off it
     * @param forgotten those of them that are known no more
     */
    record Portion(int settled, int forgotten) {}

    /** Takes due renders off the list: those that an asset shows stay, the others are forgotten. What is in use now is left for later. */
    @Transactional
    public Portion forgetDue(int limit, Instant now) {
        List<Sha256> due = jdbc.sql("""
                select render_key from loose_render where due_at <= :now order by due_at limit :limit for update skip locked
                """)
                .param("now", SqlInstants.of(now))
                .param("limit", limit)
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list();
        Set<Sha256> settled = new HashSet<>(due);
        Set<Sha256> known = keys("select render_key from render where render_key = any(:keys)", due);
        Set<Sha256> locked = lock(due);
        settled.removeIf(key -> known.contains(key) && !locked.contains(key));
        locked.removeAll(shown(locked));
        forget(locked);
        delete("loose_render", settled);
        return new Portion(settled.size(), locked.size());
    }

    /** Forgets renders whatever shows them, so that they are rendered anew; answers how many were known. */
    @Transactional
    public int forgetBroken(Collection<Sha256> keys) {
        Set<Sha256> locked =
                keys("select render_key from render where render_key = any(:keys) order by 1 for update", keys);
        forget(locked);
        return locked.size();
    }

    /** The renders that hold an object. */
    public List<Sha256> holding(ObjectKey object) {
        return jdbc.sql("select distinct render_key from rendition where digest = :digest and encoding = :encoding")
                .param("digest", object.digest().bytes())
                .param("encoding", object.encoding().label())
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list();
    }

    /** How many are due that no asset shows. */
    long due(Instant now) {
        return jdbc.sql("""
                select count(*) from loose_render join render using (render_key) where due_at <= :now
                  and not exists (select from asset where asset.render_key = render.render_key)
                """)
                .param("now", SqlInstants.of(now))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Against whoever fills a version: what is asked after this sees all assets of these renders, and none is added. */
    private Set<Sha256> lock(Collection<Sha256> keys) {
        return keys(
                "select render_key from render where render_key = any(:keys) order by 1 for update skip locked", keys);
    }

    private Set<Sha256> shown(Collection<Sha256> keys) {
        return keys("""
                select render_key from unnest(:keys) as asked (render_key)
                where exists (select from asset where asset.render_key = asked.render_key)
                """, keys);
    }

    private void forget(Collection<Sha256> keys) {
        List<Rendition> held =
                renditions.of(keys).values().stream().flatMap(List::stream).toList();
        delete("rendition", keys);
        delete("render_title", keys);
        delete("render", keys);
        objects.letGo(held);
    }

    private Set<Sha256> keys(String sql, Collection<Sha256> keys) {
        return new HashSet<>(jdbc.sql(sql)
                .param("keys", SqlArrays.digests(keys, key -> key))
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list());
    }

    private void delete(String table, Collection<Sha256> keys) {
        jdbc.sql("delete from " + table + " where render_key = any(:keys)")
                .param("keys", SqlArrays.digests(keys, key -> key))
                .update();
    }
}
