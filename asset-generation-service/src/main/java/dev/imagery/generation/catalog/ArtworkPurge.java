package dev.imagery.generation.catalog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the artwork of titles that were taken down for good. Bytes that another title shows too stay. */
@Component
public class ArtworkPurge {

    private final Revisions revisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ArtworkPurge(Revisions revisions, JdbcClient jdbc, Clock clock) {
        this.revisions = revisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on the title has no artwork and gets none. Again does no harm. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(long title, UUID purge) {
        revisions.lock();
        if (bar(title, purge)) {
            end(title);
            bury(title);
        }
    }

    private boolean bar(long title, UUID purge) {
        return jdbc.sql("""
                        insert into purged_title (title_id, purge, purged_at, kept)
                        select :title, :purge, :now, coalesce((
                            select jsonb_object_agg(digest, titles) from (
                                select own.digest, jsonb_agg(distinct other.title_id) as titles
                                  from artwork own join artwork other on other.digest = own.digest
                                 where own.title_id = :title and other.title_id <> :title
                                   and not exists (select from purged_title where purged_title.title_id = other.title_id)
                                 group by own.digest) as shared), '{}')
                            on conflict do nothing
                        """)
                        .param("title", title)
                        .param("purge", purge)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void end(long title) {
        boolean any = jdbc.sql("select exists (select from artwork where title_id = :title and to_revision is null)")
                .param("title", title)
                .query(Boolean.class)
                .single();
        if (any) {
            jdbc.sql("update artwork set to_revision = :revision where title_id = :title and to_revision is null")
                    .param("revision", revisions.next())
                    .param("title", title)
                    .update();
        }
    }

    private void bury(long title) {
        jdbc.sql("""
                        insert into purged_artwork (digest, media_type, title_id, purged_at)
                        select distinct on (digest) digest, media_type, title_id, cast(:now as timestamptz) from artwork
                         where title_id = :title and not exists (
                             select from artwork other
                              where other.digest = artwork.digest
                                and not exists (select from purged_title where purged_title.title_id = other.title_id))
                            on conflict do nothing
                        """)
                .param("title", title)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
