package dev.imagery.storage.usage;

import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.sweep.GraceSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Measures, each group and the whole in a transaction of its own. Of two that measure at once the later one counts. */
@Repository
class Measurement {

    private static final String OF_GROUP = """
            insert into storage_of_group (group_id, encoding, live, objects, bytes)
            select :group, encoding, live, count(*), sum(bytes) from (
              select digest, encoding, min(bytes) as bytes, bool_or(live) as live
              from (
                select render_key, bool_or(state = 'live') as live
                from group_version join asset on version_id = group_version.id
                where group_id = :group and expired_at is null group by render_key) as shown
              join rendition using (render_key) group by digest, encoding) as held
            group by encoding, live
            """;

    private static final String DUE = """
            with unshown as (
              select render_key, due_at from loose_render join render using (render_key)
              where not exists (select from asset where asset.render_key = loose_render.render_key)),
            going as (
              select digest, encoding, min(bytes) as bytes, max(due_at) + cast(:unused as interval) as due_at
              from unshown join rendition using (render_key)
              where not exists (
                select from rendition other
                where other.digest = rendition.digest and other.encoding = rendition.encoding
                  and not exists (select from unshown also where also.render_key = other.render_key))
              group by digest, encoding
              union all
              select digest, encoding, bytes, due_at from loose_object
              where not exists (
                select from rendition
                where rendition.digest = loose_object.digest and rendition.encoding = loose_object.encoding))
            insert into storage_due (day, renders, objects, bytes)
            select day, sum(renders), sum(objects), sum(bytes) from (
              select cast(due_at at time zone 'UTC' as date) as day, 1 as renders, 0 as objects, 0 as bytes from unshown
              union all
              select cast(due_at at time zone 'UTC' as date), 0, 1, bytes from going) as due
            group by day
            """;

    private final JdbcClient jdbc;
    private final GraceSettings grace;
    private final Clock clock;

    Measurement(JdbcClient jdbc, GraceSettings grace, Clock clock) {
        this.jdbc = jdbc;
        this.grace = grace;
        this.clock = clock;
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

    @Transactional
    public void measure(long group) {
        alone();
        jdbc.sql("delete from storage_of_group where group_id = :group")
                .param("group", group)
                .update();
        jdbc.sql(OF_GROUP).param("group", group).update();
    }

    /** What no group has a part in, and the instant. */
    @Transactional
    public void measureWhole() {
        Instant now = clock.instant();
        alone();
        jdbc.sql("delete from storage_total").update();
        jdbc.sql("""
                insert into storage_total (encoding, objects, bytes)
                select encoding, count(*), sum(bytes) from stored_object group by encoding
                """).update();
        jdbc.sql("delete from storage_due").update();
        jdbc.sql(DUE).param("unused", grace.unused().toString()).update();
        jdbc.sql("update storage_measurement set measured_at = :now")
                .param("now", SqlInstants.of(now))
                .update();
    }

    private void alone() {
        jdbc.sql("select from storage_measurement for update").query(row -> {});
    }
}
