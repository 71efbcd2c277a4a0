package dev.imagery.storage.render;

import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.object.LooseObjects;
import dev.imagery.storage.tombstone.PurgeBarrier;
import dev.imagery.storage.tombstone.Purged;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Render keys with their renditions and titles. Rows are only ever added here; {@link RenderRemoval} takes them away. */
@Repository
class RenderTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Renditions renditions;
    private final LooseRenders loose;
    private final LooseObjects objects;
    private final PurgeBarrier barrier;
    private final PurgedParts purged;

    RenderTable(
            JdbcClient jdbc,
            JsonMapper json,
            Renditions renditions,
            LooseRenders loose,
            LooseObjects objects,
            PurgeBarrier barrier,
            PurgedParts purged) {
        this.jdbc = jdbc;
        this.json = json;
        this.renditions = renditions;
        this.loose = loose;
        this.objects = objects;
        this.barrier = barrier;
        this.purged = purged;
    }

    /**
     * Records the render if its key is new, and says whether it was. Of two that record one key at once, the first wins.
     *
     * @throws dev.imagery.storage.object.ObjectGoingException where an object was removed since it was verified
     * @throws dev.imagery.starter.problem.ProblemException 410 where a part of it was purged since it was verified
     */
    @Transactional
    public boolean record(RecordedRender render, Telling telling) {
        barrier.holdPurgesOff();
        Purged.refuse(purged.of(render));
        byte[] key = render.renderKey().bytes();
        int added = jdbc.sql("""
                insert into render (render_key, dominant_colour, placeholder, hit_map, luminance, provenance)
                values (:key, :colour, :placeholder, cast(:hitMap as jsonb), cast(:luminance as jsonb),
                  cast(:provenance as jsonb))
                on conflict do nothing
                """)
                .param("key", key)
                .param("colour", render.dominantColour())
                .param("placeholder", render.placeholder())
                .param("hitMap", telling.hitMap() == null ? null : json.writeValueAsString(telling.hitMap()))
                .param("luminance", telling.luminance() == null ? null : json.writeValueAsString(telling.luminance()))
                .param("provenance", telling.provenance().toString())
                .update();
        if (added == 1) {
            loose.recorded(render.renderKey());
            objects.hold(render.renditions().stream().map(Rendition::key).collect(Collectors.toSet()));
            addRenditions(key, render.renditions());
            addTitles(key, render.titleIds());
        }
        return added == 1;
    }

    /** The renders of those keys that are known, in no order; whole, though another records one at this moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<RecordedRender> find(Collection<Sha256> keys) {
        var pictures = renditions.of(keys);
        return jdbc.sql("""
                select render_key, dominant_colour, placeholder, array(
                  select title_id from render_title title where title.render_key = render.render_key order by 1) as titles
                from render where render_key = any(:keys)
                """)
                .param("keys", SqlArrays.digests(keys, key -> key))
                .query((row, number) -> {
                    Sha256 key = Sha256.of(row.getBytes("render_key"));
                    return new RecordedRender(
                            key,
                            pictures.getOrDefault(key, List.of()),
                            List.of((Long[]) row.getArray("titles").getArray()),
                            row.getString("dominant_colour"),
                            row.getString("placeholder"));
                })
                .list();
    }

    private void addRenditions(byte[] key, List<Rendition> pictures) {
        for (Rendition picture : pictures) {
            jdbc.sql("""
                    insert into rendition (render_key, width, height, encoding, bytes, digest)
                    values (:key, :width, :height, :encoding, :bytes, :digest)
                    """)
                    .param("key", key)
                    .param("width", picture.width())
                    .param("height", picture.height())
                    .param("encoding", picture.encoding().label())
                    .param("bytes", picture.bytes())
                    .param("digest", picture.key().digest().bytes())
                    .update();
        }
    }

    private void addTitles(byte[] key, List<Long> titles) {
        jdbc.sql("insert into render_title (title_id, render_key) select unnest(:titles), :key on conflict do nothing")
                .param("titles", SqlArrays.longs(titles, title -> title))
                .param("key", key)
                .update();
    }
}
