package dev.imagery.storage.purge;

import dev.imagery.storage.asset.HitMapKey;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ObjectColumns;
import dev.imagery.storage.database.SqlInstants;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a CDN was and is to be told of purges: objects and hit maps in portions, each under a number. */
@Repository
class Invalidations {

    /** A CDN takes so many at once. */
    private static final int PATHS = 1_000;

    private static final String TOLD = " where purge_id = :purge and invalidation = :number order by ";

    private static final String ONE = " where purge_id = :purge and number = :number";

    private final JdbcClient jdbc;

    Invalidations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request for a CDN.
     *
     * @param reference what the CDN knows it by; empty where it was not asked yet
     */
    record Invalidation(int number, String reference) {

        boolean isAsked() {
            return !reference.isEmpty();
        }
    }

    /** Puts what is gone and the CDN was not told of under the next number; answers whether there was any. */
    @Transactional
    public boolean open(UUID purge) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from purge_invalidation where purge_id = :purge")
                .param("purge", purge)
                .query((row, index) -> row.getInt(1))
                .single();
        int objects = jdbc.sql("""
                update tombstone set invalidation = :number
                from (select digest, encoding from tombstone
                  where purge_id = :purge and verified_at is null and removed_at is not null and invalidation is null
                  order by digest, encoding limit :limit) as untold
                where tombstone.digest = untold.digest and tombstone.encoding = untold.encoding
                """)
                .param("purge", purge)
                .param("number", number)
                .param("limit", PATHS)
                .update();
        int hitMaps = jdbc.sql("""
                update purged_render set invalidation = :number
                from (select render_key from purged_render where purge_id = :purge and invalidation is null
                  order by render_key limit :limit) as untold
                where purged_render.render_key = untold.render_key
                """)
                .param("purge", purge)
                .param("number", number)
                .param("limit", PATHS - objects)
                .update();
        if (objects + hitMaps > 0) {
            jdbc.sql("insert into purge_invalidation (purge_id, number) values (:purge, :number)")
                    .param("purge", purge)
                    .param("number", number)
                    .update();
        }
        return objects + hitMaps > 0;
    }

    /** Those that the CDN has not done yet, in order. */
    List<Invalidation> pending(UUID purge) {
        return jdbc.sql("""
                select number, coalesce(reference, '') as reference from purge_invalidation
                where purge_id = :purge and completed_at is null order by number
                """)
                .param("purge", purge)
                .query((row, number) -> new Invalidation(row.getInt("number"), row.getString("reference")))
                .list();
    }

    /** Of objects and hit maps, below the address that they are fetched from. */
    List<String> paths(UUID purge, int number) {
        Stream<String> objects =
                told("select digest, encoding from tombstone" + TOLD + "digest, encoding", purge, number)
                        .query((row, index) -> ObjectColumns.read(row).path())
                        .list()
                        .stream();
        Stream<String> hitMaps = told("select render_key from purged_render" + TOLD + "render_key", purge, number)
                .query((row, index) -> new HitMapKey(Sha256.of(row.getBytes(1))).path())
                .list()
                .stream();
        return Stream.concat(objects, hitMaps).toList();
    }

    private JdbcClient.StatementSpec told(String sql, UUID purge, int number) {
        return jdbc.sql(sql).param("purge", purge).param("number", number);
    }

    void asked(UUID purge, int number, String reference, Instant now) {
        jdbc.sql("update purge_invalidation set reference = :reference, asked_at = :now, failure = null" + ONE)
                .param("reference", reference)
                .param("now", SqlInstants.of(now))
                .param("purge", purge)
                .param("number", number)
                .update();
    }

    void completed(UUID purge, int number, Instant now) {
        jdbc.sql("update purge_invalidation set completed_at = :now, failure = null" + ONE)
                .param("now", SqlInstants.of(now))
                .param("purge", purge)
                .param("number", number)
                .update();
    }

    void failed(UUID purge, int number, String why) {
        jdbc.sql("update purge_invalidation set failure = :why" + ONE)
                .param("why", why)
                .param("purge", purge)
                .param("number", number)
                .update();
    }

    /** What the receipt says of it. */
    Receipt.Cdn receipt(UUID purge, String name) {
        return jdbc.sql("""
                select count(reference) as asked, count(completed_at) as completed, max(failure) as failure
                from purge_invalidation where purge_id = :purge
                """)
                .param("purge", purge)
                .query((row, number) ->
                        new Receipt.Cdn(name, row.getLong("asked"), row.getLong("completed"), row.getString("failure")))
                .single();
    }
}
