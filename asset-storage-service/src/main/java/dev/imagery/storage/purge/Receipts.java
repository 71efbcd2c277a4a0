package dev.imagery.storage.purge;

import dev.imagery.starter.s3.FinalRemoval.Look;
import dev.imagery.storage.database.SqlInstants;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes receipts of what is kept of purges. */
@Repository
class Receipts {

    private final PurgeRows rows;
    private final CdnTelling cdn;
    private final Invalidations invalidations;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Receipts(PurgeRows rows, CdnTelling cdn, Invalidations invalidations, JdbcClient jdbc, JsonMapper json) {
        this.rows = rows;
        this.cdn = cdn;
        this.invalidations = invalidations;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Receipt> of(UUID id) {
        return rows.find(id).map(this::of);
    }

    private Receipt of(Purge purge) {
        Receipt.Objects objects = objects(purge.id());
        Receipt.Renders renders = new Receipt.Renders(
                count("purged_render", purge.id()), purge.held().orElse(null));
        return new Receipt(
                purge.id(),
                purge.titleId(),
                purge.reason(),
                purge.actor().name(),
                purge.evenIfLive(),
                state(purge, objects),
                purge.requestedAt(),
                purge.endedAt().orElse(null),
                renders,
                versions(purge.id()),
                objects,
                invalidations.receipt(purge.id(), cdn.name()),
                followers(purge.id()),
                OutOfReach.of(cdn.isThere(), !objects.looks().containsKey(word(Look.OBJECT))));
    }

    private static Receipt.State state(Purge purge, Receipt.Objects objects) {
        if (purge.endedAt().isPresent()) {
            return Receipt.State.DONE;
        }
        if (purge.held().isEmpty() || objects.removed() < objects.buried()) {
            return Receipt.State.REMOVING;
        }
        return purge.held().get() > 0 ? Receipt.State.WAITING : Receipt.State.SETTLING;
    }

    /** By group and number. */
    List<Receipt.Version> versions(UUID id) {
        return jdbc.sql("""
                select name, version, purged_version.assets from purged_version
                join group_version on group_version.id = version_id join asset_group on asset_group.id = group_id
                where purge_id = :purge order by name, version
                """)
                .param("purge", id)
                .query((row, number) ->
                        new Receipt.Version(row.getString("name"), row.getInt("version"), row.getInt("assets")))
                .list();
    }

    private Receipt.Objects objects(UUID id) {
        Map<String, Long> looks = new TreeMap<>(jdbc
                .sql(
                        "select look, count(*) as objects from tombstone where purge_id = :purge and look is not null group by look")
                .param("purge", id)
                .query((row, number) -> Map.entry(row.getString("look"), row.getLong("objects")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return jdbc.sql("""
                select count(*) as buried, coalesce(sum(bytes), 0) as bytes, count(removed_at) as removed,
                  count(verified_at) as verified, count(failure) as failed, coalesce(sum(removed), 0) as versions
                from tombstone where purge_id = :purge
                """)
                .param("purge", id)
                .query((row, number) -> new Receipt.Objects(
                        row.getLong("buried"),
                        row.getLong("bytes"),
                        row.getLong("removed"),
                        row.getLong("verified"),
                        row.getLong("failed"),
                        row.getLong("versions"),
                        looks))
                .single();
    }

    private List<Receipt.Follower> followers(UUID id) {
        return jdbc.sql("select follower, at, report from purge_report where purge_id = :purge order by follower")
                .param("purge", id)
                .query((row, number) -> new Receipt.Follower(
                        row.getString("follower"),
                        row.getTimestamp("at").toInstant(),
                        json.readValue(row.getString("report"), FollowerReport.class)))
                .list();
    }

    /** Keeps what a follower says, in the place of what it said before. */
    void report(UUID id, String follower, FollowerReport report, Instant now) {
        jdbc.sql("""
                insert into purge_report (purge_id, follower, at, report)
                values (:purge, :follower, :now, cast(:report as jsonb))
                on conflict (purge_id, follower) do update set at = excluded.at, report = excluded.report
                """)
                .param("purge", id)
                .param("follower", follower)
                .param("now", SqlInstants.of(now))
                .param("report", json.writeValueAsString(report))
                .update();
    }

    private long count(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where purge_id = :purge")
                .param("purge", id)
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String word(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }
}
