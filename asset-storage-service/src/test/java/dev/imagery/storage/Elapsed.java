package dev.imagery.storage;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets time pass for some rows, and sees who waits for whom. */
public final class Elapsed {

    private final JdbcClient jdbc;

    public Elapsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What nothing keeps is due. */
    public void graceOfRender(String renderKey) {
        jdbc.sql("update loose_render set due_at = now() - interval '1 second' where render_key = :key")
                .param("key", HexFormat.of().parseHex(renderKey))
                .update();
    }

    /** What no render holds is due. */
    public void graceOfObject(Picture picture) {
        jdbc.sql("update loose_object set due_at = now() - interval '1 second' where digest = :digest")
                .param("digest", HexFormat.of().parseHex(picture.sha256()))
                .update();
    }

    /** Whoever was removing it has had its time. */
    public void leaseOfObject(Picture picture) {
        jdbc.sql("update loose_object set doomed_until = now() - interval '1 second' where digest = :digest")
                .param("digest", HexFormat.of().parseHex(picture.sha256()))
                .update();
    }

    /** Nobody can put what was taken down back into the bucket any more. */
    public void settlingOf(UUID purge) {
        jdbc.sql("update tombstone set laid_at = laid_at - interval '1 day' where purge_id = :purge")
                .param("purge", purge)
                .update();
    }

    /** The versions of a group are that much older, and so is what became of them. */
    public void forVersionsOf(String group, Duration time) {
        jdbc.sql("""
                update group_version set created_at = created_at - cast(:time as interval),
                  sealed_at = sealed_at - cast(:time as interval)
                where group_id = (select id from asset_group where name = :group)
                """).param("time", time.toString()).param("group", group).update();
    }

    /** Somebody waits for a lock. */
    public void untilSomebodyWaits() {
        await().until(() ->
                jdbc.sql("""
                        select exists (select from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock')
                        """).query((row, number) -> row.getBoolean(1)).single());
    }
}
