package dev.imagery.storage.object;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Rendition;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.sweep.GraceSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of objects that no render may hold, and until when each is kept. Whoever is about to rely on an object puts it on the list
 * first, and whoever holds it takes it off; what stays on the list until it is due is swept. Each row is also the lock by which
 * the two exclude each other.
 */
@Repository
public class LooseObjects {

    /** So much a use may be late on the list, to spare writes; little beside the shortest grace. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final GraceSettings grace;
    private final Clock clock;

    public LooseObjects(JdbcClient jdbc, GraceSettings grace, Clock clock) {
        this.jdbc = jdbc;
        this.grace = grace;
        this.clock = clock;
    }

    /** An object as it is put on the list. */
    public record Loose(ObjectKey key, long bytes) {}

    /**
     * Keeps objects for as long as what is used is kept: what is seen of them in the bucket after this call holds for that long.
     *
     * @throws ObjectGoingException where one is being removed
     */
    @Transactional
    public void use(Collection<Loose> objects) {
        if (objects.isEmpty()) {
            return;
        }
        put(objects, "loose_object.due_at < :tolerated and loose_object.doomed_until is null");
        List<ObjectKey> keys = objects.stream().map(Loose::key).distinct().toList();
        long listed = jdbc.sql("select count(*) from loose_object join " + ObjectColumns.ASKED
                        + " using (digest, encoding) where doomed_until is null")
                .params(ObjectColumns.arrays(keys))
                .query((row, number) -> row.getLong(1))
                .single();
        if (listed < keys.size()) {
            throw new ObjectGoingException();
        }
    }

    /** What no render holds any more, for who relied on it while one did. In the transaction that forgets the renders. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(Collection<Rendition> renditions) {
        put(
                renditions.stream()
                        .map(rendition -> new Loose(rendition.key(), rendition.bytes()))
                        .collect(Collectors.toSet()),
                "loose_object.due_at < :tolerated");
    }

    /**
     * Takes objects off the list, in the transaction that records a render of them.
     *
     * @throws ObjectGoingException where one is not known to be there any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Set<ObjectKey> keys) {
        jdbc.sql("""
                with held as (
                  select digest, encoding from loose_object join %s using (digest, encoding)
                  where doomed_until is null order by digest, encoding for update of loose_object)
                delete from loose_object using held
                where loose_object.digest = held.digest and loose_object.encoding = held.encoding
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .update();
        long there = jdbc.sql("""
                select count(*) from (
                  select from stored_object join %s using (digest, encoding) for key share of stored_object) as held
                """.formatted(ObjectColumns.ASKED))
                .params(ObjectColumns.arrays(keys))
                .query((row, number) -> row.getLong(1))
                .single();
        if (there < keys.size()) {
            throw new ObjectGoingException();
        }
    }

    /** In the order of their keys, so that two who put the same objects never wait for each other in a circle. */
    private void put(Collection<Loose> objects, String wherePut) {
        var due = grace.afterUse(clock.instant());
        jdbc.sql("""
                insert into loose_object (digest, encoding, bytes, due_at)
                select distinct on (digest, encoding) digest, encoding, bytes, :due
                from unnest(:digests, :encodings, :bytes) as put (digest, encoding, bytes) order by digest, encoding
                on conflict (digest, encoding) do update set due_at = excluded.due_at where\s""" + wherePut)
                .params(ObjectColumns.arrays(objects.stream().map(Loose::key).toList()))
                .param("bytes", SqlArrays.longs(objects, Loose::bytes))
                .param("due", SqlInstants.of(due))
                .param("tolerated", SqlInstants.of(due.minus(TOLERANCE)))
                .update();
    }
}
