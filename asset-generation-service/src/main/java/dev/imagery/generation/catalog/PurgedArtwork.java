package dev.imagery.generation.catalog;

import dev.imagery.generation.storage.PurgeReport;
import dev.imagery.rendering.artwork.PictureFormat;
import dev.imagery.starter.problem.Fault;
import dev.imagery.starter.problem.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Artwork that was taken down for good, by its bytes and by its titles. */
@Component
public class PurgedArtwork {

    private static final String CODE = "purged";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PurgedArtwork(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Bytes that may not come back. */
    public record Bytes(String digest, PictureFormat format) {}

    /** Bytes that every instance is to drop its copies of. */
    public record Dropped(long number, UUID purge, String digest) {}

    /** A purge of which storage was not told what came of it. */
    public record Unreported(long title, UUID purge, PurgeReport report) {}

    /** @throws ProblemException 410 where neither the title nor these bytes may have artwork any more */
    void requireNone(long title, String digest) {
        var faults = new ArrayList<Fault>();
        if (exists("select from purged_title where title_id = :key", title)) {
            faults.add(Fault.of("/path/id", CODE, title, "a title that was not taken down for good"));
        }
        if (exists("select from purged_artwork where digest = :key", digest)) {
            faults.add(Fault.of("", CODE, digest, "bytes that were not taken down for good"));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(
                    HttpStatus.GONE, CODE, "What was taken down for good does not come back", List.copyOf(faults));
        }
    }

    private boolean exists(String sql, Object key) {
        return jdbc.sql("select exists (" + sql + ")")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Those whose bytes are in the object store still, as far as is known. */
    public List<Bytes> unremoved() {
        return jdbc.sql("select digest, media_type from purged_artwork where removed_at is null order by number")
                .query((row, number) -> new Bytes(
                        row.getString("digest"),
                        PictureFormat.ofMediaType(row.getString("media_type")).orElseThrow()))
                .list();
    }

    public void removed(Bytes bytes) {
        jdbc.sql("update purged_artwork set removed_at = :now, failure = null where digest = :digest")
                .param("now", Timestamp.from(clock.instant()))
                .param("digest", bytes.digest())
                .update();
    }

    public void failed(Bytes bytes, String why) {
        jdbc.sql("update purged_artwork set failure = :why where digest = :digest")
                .param("why", why)
                .param("digest", bytes.digest())
                .update();
    }

    /** Those whose bytes were all tried. */
    public List<Unreported> unreported() {
        return jdbc.sql("""
                        select title_id, purge, kept,
                            array(select digest || ': ' || failure from purged_artwork
                                   where purged_artwork.title_id = purged_title.title_id and failure is not null
                                   order by digest) as failures,
                            (select count(removed_at) from purged_artwork
                              where purged_artwork.title_id = purged_title.title_id) as removed
                          from purged_title where reported_at is null
                        """)
                .query((row, number) -> new Unreported(
                        row.getLong("title_id"),
                        row.getObject("purge", UUID.class),
                        new PurgeReport(row.getLong("removed"), kept(row.getString("kept")), List.of((String[])
                                row.getArray("failures").getArray()))))
                .list();
    }

    private List<String> kept(String shared) {
        return json.readTree(shared).properties().stream()
                .map(each -> "The artwork " + each.getKey() + ": titles " + each.getValue() + " have it too.")
                .toList();
    }

    /** It is told again where something failed and may go well later. */
    public void reported(Unreported purge) {
        if (purge.report().failed().isEmpty()) {
            jdbc.sql("update purged_title set reported_at = :now where title_id = :title")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("title", purge.title())
                    .update();
        }
    }

    /** What copies are to be dropped of: after a number, and what was purged since an instant. */
    public List<Dropped> toDrop(long after, Instant since) {
        return jdbc.sql("""
                        select number, purge, digest from purged_artwork join purged_title using (title_id)
                         where number > :after or purged_artwork.purged_at > :since order by number
                        """)
                .param("after", after)
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Dropped(row.getLong("number"), row.getObject("purge", UUID.class), row.getString("digest")))
                .list();
    }

    /** Of bytes that were put while their title was purged: they are removed, or once more, unless another title has them. */
    void wasPutMeanwhile(long title, String digest, PictureFormat format) {
        jdbc.sql("""
                        insert into purged_artwork (digest, media_type, title_id, purged_at)
                        select :digest, :mediaType, title_id, cast(:now as timestamptz) from purged_title
                         where title_id = :title and not exists (
                             select from artwork
                              where digest = :digest
                                and not exists (select from purged_title where purged_title.title_id = artwork.title_id))
                            on conflict (digest) do update set removed_at = null
                        """)
                .param("title", title)
                .param("digest", digest)
                .param("mediaType", format.mediaType())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
