package dev.imagery.storage.purge;

import dev.imagery.storage.asset.ObjectKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.tombstone.PurgeBarrier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays tombstones for objects. Nothing knows such an object any more: it is neither told to be there nor listed to be swept. */
@Repository
class Burial {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    private static final String OF_ASKED = " where %1$s.digest = asked.digest and %1$s.encoding = asked.encoding";

    private final JdbcClient jdbc;
    private final PurgeBarrier barrier;
    private final Portions portions;
    private final Clock clock;

    Burial(JdbcClient jdbc, PurgeBarrier barrier, Portions portions, Clock clock) {
        this.jdbc = jdbc;
        this.barrier = barrier;
        this.portions = portions;
        this.clock = clock;
    }

    private record Body(ObjectKey key, long bytes) {

        static Body read(ResultSet row, int number) throws SQLException {
            return new Body(ObjectColumns.read(row), row.getLong("bytes"));
        }
    }

    /** The objects of renders, but for those that another render holds: they are buried with the last that does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void buryRenditions(Purge purge, long portion, Collection<Sha256> renders) {
        Set<Body> bodies = new HashSet<>(jdbc.sql("""
                delete from rendition where render_key = any(:keys) returning digest, encoding, bytes
                """)
                .param("keys", SqlArrays.digests(renders, key -> key))
                .query(Body::read)
                .list());
        bury(purge, portion, bodies);
    }

    /** Objects that showed the title and whose renders were forgotten before; answers whether there may be more. */
    @Transactional
    public boolean buryForgotten(Purge purge) {
        barrier.close();
        List<Body> bodies = jdbc.sql("""
                select distinct on (digest, encoding) digest, encoding, bytes from forgotten_rendition as forgotten
                where titles @> array[cast(:title as bigint)] and not exists (select from rendition
                  where rendition.digest = forgotten.digest and rendition.encoding = forgotten.encoding)
                order by digest, encoding limit :limit
                """)
                .param("title", purge.titleId())
                .param("limit", FORGOTTEN_AT_ONCE)
                .query(Body::read)
                .list();
        if (!bodies.isEmpty()) {
            bury(purge, portions.next(purge), bodies);
        }
        return bodies.size() == FORGOTTEN_AT_ONCE;
    }

    private void bury(Purge purge, long portion, Collection<Body> bodies) {
        Set<ObjectKey> held = new HashSet<>(
                ask("select digest, encoding from rendition join %s using (digest, encoding)", keys(bodies))
                        .query((row, number) -> ObjectColumns.read(row))
                        .list());
        List<Body> unheld =
                bodies.stream().filter(body -> !held.contains(body.key())).toList();
        List<ObjectKey> keys = keys(unheld);
        // As whoever takes objects off the list: first the list, in the order of the keys, then what is known to be
        // there.
        ask("""
                select from loose_object join %s using (digest, encoding) order by digest, encoding for update of loose_object
                """, keys).query(row -> {});
        ask("delete from loose_object using %s" + OF_ASKED.formatted("loose_object"), keys)
                .update();
        ask("delete from stored_object using %s" + OF_ASKED.formatted("stored_object"), keys)
                .update();
        ask("delete from forgotten_rendition using %s" + OF_ASKED.formatted("forgotten_rendition"), keys)
                .update();
        jdbc.sql("""
                insert into tombstone (digest, encoding, bytes, purge_id, portion, laid_at)
                select digest, encoding, bytes, :purge, :portion, :now
                from unnest(:digests, :encodings, :bytes) as buried (digest, encoding, bytes)
                on conflict do nothing
                """)
                .params(ObjectColumns.arrays(keys))
                .param("bytes", SqlArrays.longs(unheld, Body::bytes))
                .param("purge", purge.id())
                .param("portion", portion)
                .param("now", SqlInstants.of(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec ask(String sql, Collection<ObjectKey> keys) {
        return jdbc.sql(sql.formatted(ObjectColumns.ASKED)).params(ObjectColumns.arrays(keys));
    }

    private static List<ObjectKey> keys(Collection<Body> bodies) {
        return bodies.stream().map(Body::key).toList();
    }
}
