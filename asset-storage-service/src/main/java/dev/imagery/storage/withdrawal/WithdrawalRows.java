package dev.imagery.storage.withdrawal;

import dev.imagery.storage.caller.Actor;
import dev.imagery.storage.database.Conditions;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.database.SqlInstants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Withdrawals as rows. */
@Repository
class WithdrawalRows {

    private final JdbcClient jdbc;

    WithdrawalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Withdrawal withdrawal) {
        jdbc.sql("""
                insert into withdrawal (id, title_id, countries, begins_at, deadline, reason, purge, actor, requested_at)
                values (:id, :title, :countries, :from, :deadline, :reason, :purge, :actor, :requested)
                """)
                .param("id", withdrawal.id())
                .param("title", withdrawal.titleId())
                .param("countries", SqlArrays.texts(withdrawal.countries(), country -> country))
                .param("from", SqlInstants.of(withdrawal.from()))
                .param("deadline", SqlInstants.of(withdrawal.deadline()))
                .param("reason", withdrawal.reason())
                .param("purge", withdrawal.purge())
                .param("actor", withdrawal.actor().name())
                .param("requested", SqlInstants.of(withdrawal.requestedAt()))
                .update();
    }

    Optional<Withdrawal> find(UUID id) {
        return jdbc.sql("select * from withdrawal where id = :id")
                .param("id", id)
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    /** Has a withdrawal hold already, for a rehearsal. */
    void begin(UUID id, Instant now) {
        jdbc.sql("update withdrawal set begins_at = least(begins_at, :now) where id = :id")
                .param("now", SqlInstants.of(now))
                .param("id", id)
                .update();
    }

    /** With its row held until the transaction ends. */
    Optional<Withdrawal> held(UUID id) {
        return jdbc.sql("select * from withdrawal where id = :id for update")
                .param("id", id)
                .query(WithdrawalRows::withdrawal)
                .optional();
    }

    /** Those of a title that were not taken back, the oldest first. */
    List<Withdrawal> ofTitle(long titleId) {
        return jdbc.sql(
                        "select * from withdrawal where title_id = :title and restored_at is null order by requested_at, id")
                .param("title", titleId)
                .query(WithdrawalRows::withdrawal)
                .list();
    }

    /**
     * Some, the newest first.
     *
     * @param unfinished whether only those count for which something is to be done
     * @param after one; those follow that are older
     */
    List<Withdrawal> page(Optional<Long> titleId, boolean unfinished, Optional<UUID> after, int limit) {
        Conditions conditions = new Conditions()
                .add("title_id = :title", "title", titleId)
                .add(
                        "(requested_at, id) < (select requested_at, id from withdrawal where id = :after)",
                        "after",
                        after);
        if (unfinished) {
            conditions.add("case when restored_at is null then completed_at is null else undone_at is null end");
        }
        return jdbc.sql("select * from withdrawal where %s order by requested_at desc, id desc limit :limit"
                        .formatted(conditions.sql()))
                .params(conditions.parameters())
                .param("limit", limit)
                .query(WithdrawalRows::withdrawal)
                .list();
    }

    void told(UUID id, long revision, Instant now) {
        jdbc.sql("""
                update withdrawal set told_at = :now, catalog_revision = :revision, telling_failure = null where id = :id
                """)
                .param("now", SqlInstants.of(now))
                .param("revision", revision)
                .param("id", id)
                .update();
    }

    void restoreTold(UUID id, Instant now) {
        at("restore_told_at", id, now);
    }

    /** @param failure null where generation answered */
    void answered(UUID id, @Nullable String failure) {
        jdbc.sql(
                        "update withdrawal set telling_failure = :failure where id = :id and telling_failure is distinct from :failure")
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    /** @param now null where something shows the title again */
    void cleared(UUID id, @Nullable Instant now) {
        jdbc.sql("""
                update withdrawal set cleared_at = :now where id = :id and (cleared_at is null) <> (cast(:now as timestamptz) is null)
                """)
                .param("now", now == null ? null : SqlInstants.of(now))
                .param("id", id)
                .update();
    }

    void purging(UUID id, UUID purge) {
        jdbc.sql("update withdrawal set purge_id = :purge where id = :id")
                .param("purge", purge)
                .param("id", id)
                .update();
    }

    void completed(UUID id, Instant now) {
        at("completed_at", id, now);
    }

    /** Whether nobody noted it before. */
    boolean overdue(UUID id, Instant now) {
        return at("overdue_at", id, now);
    }

    /** Those of which generation is to be told yet that they are overdue. */
    boolean isOverdueUntold(UUID id) {
        return jdbc.sql("select overdue_at is not null and overdue_told_at is null from withdrawal where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    void overdueTold(UUID id, Instant now) {
        at("overdue_told_at", id, now);
    }

    void undone(UUID id, Instant now) {
        at("undone_at", id, now);
    }

    /** The first time counts. */
    private boolean at(String column, UUID id, Instant now) {
        return jdbc.sql("update withdrawal set %1$s = :now where id = :id and %1$s is null".formatted(column))
                        .param("now", SqlInstants.of(now))
                        .param("id", id)
                        .update()
                > 0;
    }

    void restore(UUID id, Withdrawal.Restoring restoring) {
        jdbc.sql("""
                update withdrawal set restored_at = :now, restored_by = :actor, restore_reason = :reason where id = :id
                """)
                .param("now", SqlInstants.of(restoring.at()))
                .param("actor", restoring.actor().name())
                .param("reason", restoring.reason().orElse(null))
                .param("id", id)
                .update();
    }

    private static Withdrawal withdrawal(ResultSet row, int number) throws SQLException {
        return new Withdrawal(
                row.getObject("id", UUID.class),
                row.getLong("title_id"),
                List.of((String[]) row.getArray("countries").getArray()),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("deadline").toInstant(),
                row.getString("reason"),
                row.getBoolean("purge"),
                Optional.ofNullable(row.getObject("purge_id", UUID.class)),
                new Actor(row.getString("actor")),
                row.getTimestamp("requested_at").toInstant(),
                new Withdrawal.Telling(
                        SqlInstants.read(row, "told_at"),
                        Optional.ofNullable(row.getObject("catalog_revision", Long.class)),
                        Optional.ofNullable(row.getString("telling_failure"))),
                SqlInstants.read(row, "cleared_at"),
                SqlInstants.read(row, "completed_at"),
                SqlInstants.read(row, "overdue_at"),
                restoring(row));
    }

    private static Optional<Withdrawal.Restoring> restoring(ResultSet row) throws SQLException {
        Optional<Instant> at = SqlInstants.read(row, "restored_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Withdrawal.Restoring(
                at.get(),
                new Actor(row.getString("restored_by")),
                Optional.ofNullable(row.getString("restore_reason")),
                SqlInstants.read(row, "restore_told_at"),
                SqlInstants.read(row, "undone_at")));
    }
}
