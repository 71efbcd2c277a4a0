package dev.imagery.storage.purge;

import dev.imagery.storage.asset.Sha256;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the renders that a purge takes down: those that show its title, and those that share bytes with one that does. */
@Repository
class Candidates {

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are not taken down yet, live or not, by key. */
    List<Sha256> of(long titleId) {
        return jdbc.sql("""
                with recursive shown (render_key) as (
                  (select render_key from render_title where title_id = :title
                   union
                   select rendition.render_key from rendition join forgotten_rendition using (digest, encoding)
                   where titles @> array[cast(:title as bigint)])
                  union
                  select sharing.render_key from shown
                  join rendition as own on own.render_key = shown.render_key
                  join rendition as sharing on sharing.digest = own.digest and sharing.encoding = own.encoding)
                select render_key from shown
                where not exists (select from purged_render where purged_render.render_key = shown.render_key)
                order by 1
                """)
                .param("title", titleId)
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list();
    }
}
