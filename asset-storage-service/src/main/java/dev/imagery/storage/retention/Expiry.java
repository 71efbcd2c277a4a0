package dev.imagery.storage.retention;

import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.caller.Caller;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.render.LooseRenders;
import dev.imagery.storage.sweep.GraceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets versions expire, and then gives up their assets. */
@Repository
class Expiry {

    private static final String EXPIRING =
            " where version.group_id = :group and version.expired_at is null and not " + KeepReason.ANY;

    private static final Caller ITSELF = Caller.later(new Actor("asset-storage"));

    private final JdbcClient jdbc;
    private final Retentions retentions;
    private final GraceSettings grace;
    private final LooseRenders renders;
    private final AuditLog audit;

    Expiry(JdbcClient jdbc, Retentions retentions, GraceSettings grace, LooseRenders renders, AuditLog audit) {
        this.jdbc = jdbc;
        this.retentions = retentions;
        this.grace = grace;
        this.renders = renders;
        this.audit = audit;
    }

    /** The group after another, by id; 0 is before the first. */
    OptionalLong groupAfter(long group) {
        return jdbc
                .sql("select id from asset_group where id > :group order by id limit 1")
                .param("group", group)
                .query((row, number) -> row.getLong(1))
                .list()
                .stream()
                .mapToLong(id -> id)
                .findFirst();
    }

    /** Under the group's lock, as publications and rollbacks are decided: none of them finds a version that expires beside it. */
    @Transactional
    public int expire(long group, Instant now) {
        String name = jdbc.sql("select name from asset_group where id = :group for update")
                .param("group", group)
                .query((row, number) -> row.getString(1))
                .single();
        List<Expired> expired = versions(
                        "update group_version version set expired_at = :now" + EXPIRING + " returning version, assets",
                        group,
                        now)
                .param("now", SqlInstants.of(now))
                .query((row, number) -> new Expired(row.getInt("version"), row.getInt("assets")))
                .list();
        expired.forEach(
                version -> audit.note(ITSELF, Action.EXPIRE, name, version.version(), new Effect(version.assets())));
        return expired.size();
    }

    private record Expired(int version, int assets) {}

    /** What the audit log keeps of it. */
    private record Effect(int assets) {}

    /** How many assets the versions have that would expire. */
    List<Integer> expiring(long group, Instant now) {
        return versions("select version.assets from group_version version" + EXPIRING, group, now)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** An expired version with assets. */
    private record Leftover(long version, boolean answered) {}

    /** Gives up some assets of an expired version; empty where none is left of any. */
    @Transactional
    public OptionalLong empty(int limit, Instant now) {
        return jdbc
                .sql("""
                select id, state <> 'open' as answered from group_version
                where expired_at is not null and emptied_at is null order by id limit 1 for update skip locked
                """)
                .query((row, number) -> new Leftover(row.getLong("id"), row.getBoolean("answered")))
                .list()
                .stream()
                .mapToLong(leftover -> empty(leftover, limit, now))
                .findFirst();
    }

    private long empty(Leftover leftover, int limit, Instant now) {
        List<Sha256> shown = jdbc.sql("""
                delete from asset where ctid = any(array(select ctid from asset where version_id = :version limit :limit))
                returning render_key
                """)
                .param("version", leftover.version())
                .param("limit", limit)
                .query((row, number) -> Sha256.of(row.getBytes(1)))
                .list();
        renders.left(shown, leftover.answered());
        if (shown.size() < limit) {
            jdbc.sql("update group_version set emptied_at = :now where id = :version")
                    .param("now", SqlInstants.of(now))
                    .param("version", leftover.version())
                    .update();
        }
        return shown.size();
    }

    private JdbcClient.StatementSpec versions(String sql, long group, Instant now) {
        Retention.Effective retention = retentions.effective(group);
        return jdbc.sql(sql)
                .param("group", group)
                .param("newest", retention.newest())
                .param("since", SqlInstants.of(now.minus(Duration.ofDays(retention.liveWithinDays()))))
                .param("unused", SqlInstants.of(now.minus(grace.unused())));
    }
}
