package dev.imagery.storage.retention;

import dev.imagery.starter.problem.ProblemException;
import dev.imagery.storage.audit.Action;
import dev.imagery.storage.audit.AuditLog;
import dev.imagery.storage.caller.Caller;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What groups say of their versions. */
@Repository
class Retentions {

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final AuditLog audit;

    Retentions(JdbcClient jdbc, RetentionSettings settings, AuditLog audit) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.audit = audit;
    }

    /** @throws ProblemException 404 where there is no such group */
    @Transactional(readOnly = true)
    public RetentionView of(String group) {
        return view(group, own(id(group)));
    }

    /** @throws ProblemException 404 where there is no such group */
    @Transactional
    public RetentionView put(String group, Retention said, Caller caller) {
        jdbc.sql("""
                insert into retention (group_id, newest, live_within_days) values (:group, :newest, :days)
                on conflict (group_id) do update set newest = excluded.newest, live_within_days = excluded.live_within_days
                """)
                .param("group", id(group))
                .param("newest", said.newest())
                .param("days", said.liveWithinDays())
                .update();
        audit.note(caller, Action.RETAIN, group, null, said);
        return view(group, said);
    }

    /** What holds for a group. */
    Retention.Effective effective(long group) {
        return own(group).or(settings);
    }

    private Retention own(long group) {
        return jdbc.sql("select newest, live_within_days from retention where group_id = :group")
                .param("group", group)
                .query((row, number) -> new Retention(
                        row.getObject("newest", Integer.class), row.getObject("live_within_days", Integer.class)))
                .optional()
                .orElse(Retention.UNSAID);
    }

    private long id(String group) {
        Supplier<ProblemException> none = () -> ProblemException.notFound("There is no group " + group);
        return jdbc.sql("select id from asset_group where name = :name")
                .param("name", group)
                .query((row, number) -> row.getLong(1))
                .optional()
                .orElseThrow(none);
    }

    private RetentionView view(String group, Retention own) {
        return new RetentionView(group, own.or(settings), own);
    }
}
