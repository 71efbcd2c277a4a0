package dev.imagery.storage.purge;

import dev.imagery.starter.s3.FinalRemoval.Outcome;
import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlInstants;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tombstones of purges by what is still to be done about their objects. */
@Repository
class Graves {

    private final JdbcClient jdbc;

    Graves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Objects that were not removed from the bucket yet, after one of them or from the first, by key. */
    List<ObjectKey> unremoved(UUID purge, Optional<ObjectKey> after, int limit) {
        return keys("removed_at is null", purge, after, limit, Map.of());
    }

    /** Objects that were removed and are to be looked for a last time: the CDN was told of them, and they were laid before an instant. */
    List<ObjectKey> settled(UUID purge, Optional<ObjectKey> after, int limit, Instant laidBefore, boolean withCdn) {
        String told = withCdn ? """
                 and exists (select from purge_invalidation as told
                   where told.purge_id = tombstone.purge_id and told.number = invalidation and completed_at is not null)
                """ : "";
        return keys(
                "removed_at is not null and laid_at < :laidBefore" + told,
                purge,
                after,
                limit,
                Map.of("laidBefore", SqlInstants.of(laidBefore)));
    }

    /** Notes what came of a removal: when the object was seen to be gone, or why not. */
    void note(ObjectKey key, Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Gone(int removed, var look) ->
                update(
                        "removed_at = :now, look = :look, failure = null",
                        key,
                        removed,
                        Map.of("now", SqlInstants.of(now), "look", look.name().toLowerCase(Locale.ROOT)));
            case Outcome.Left(int removed, String why) -> update("failure = :why", key, removed, Map.of("why", why));
        }
    }

    /** Nothing was found of it, and nothing can bring it back; who saw it there while it was being buried saw it for the last time. */
    void verified(ObjectKey key, Instant now) {
        update("verified_at = :now, failure = null", key, 0, Map.of("now", SqlInstants.of(now)));
        jdbc.sql("delete from stored_object where digest = :digest and encoding = :encoding")
                .param("digest", key.digest().bytes())
                .param("encoding", key.encoding().label())
                .update();
    }

    /** It was there again and was removed again: the CDN is told anew. */
    void cameBack(ObjectKey key, Outcome outcome, Instant now) {
        note(key, outcome, now);
        update("invalidation = null", key, 0, Map.of());
    }

    /** When the first of those was laid whose objects are still to be looked for a last time. */
    Optional<Instant> firstUnverified(UUID purge) {
        return jdbc.sql("select min(laid_at) as laid_at from tombstone where purge_id = :purge and verified_at is null")
                .param("purge", purge)
                .query((row, number) -> SqlInstants.read(row, "laid_at"))
                .single();
    }

    private List<ObjectKey> keys(
            String condition, UUID purge, Optional<ObjectKey> after, int limit, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        after.ifPresent(key -> {
            parameters.put("digest", key.digest().bytes());
            parameters.put("encoding", key.encoding().label());
        });
        return jdbc.sql("""
                select digest, encoding from tombstone
                where purge_id = :purge and verified_at is null and %s %s order by digest, encoding limit :limit
                """.formatted(
                                condition, after.isPresent() ? "and (digest, encoding) > (:digest, :encoding)" : ""))
                .param("purge", purge)
                .param("limit", limit)
                .params(parameters)
                .query((row, number) -> ObjectColumns.read(row))
                .list();
    }

    private void update(String what, ObjectKey key, int removed, Map<String, ?> parameters) {
        jdbc.sql("""
                update tombstone set removed = removed + :removed, %s where digest = :digest and encoding = :encoding
                """.formatted(what))
                .param("removed", removed)
                .param("digest", key.digest().bytes())
                .param("encoding", key.encoding().label())
                .params(parameters)
                .update();
    }
}
