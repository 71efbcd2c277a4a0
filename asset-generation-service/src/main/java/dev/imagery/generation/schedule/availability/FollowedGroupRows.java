package dev.imagery.generation.schedule.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Followed groups as rows. */
@Component
class FollowedGroupRows {

    private final JdbcClient jdbc;

    FollowedGroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FollowedGroup> find(String group) {
        return jdbc.sql("select * from followed_group where group_name = :group")
                .param("group", group)
                .query(FollowedGroupRows::group)
                .optional();
    }

    List<String> groups() {
        return jdbc.sql("select group_name from followed_group order by group_name")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** The group that a task follows; empty where another does. */
    Optional<FollowedGroup> find(Watch watch) {
        return find(watch.group()).filter(followed -> followed.watcher().equals(watch.batch()));
    }

    /** Has a batch's task follow its group, and that of no other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void watch(String group, UUID batch) {
        jdbc.sql("""
                insert into followed_group (group_name, watcher) values (:group, :batch)
                on conflict (group_name) do update set watcher = excluded.watcher, look_again = null
                """).param("group", group).param("batch", batch).update();
    }

    /** Keeps others from refreshing the group; false where another batch's task follows it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(FollowedGroup followed) {
        return jdbc.sql("select true from followed_group where group_name = :group and watcher = :watcher for update")
                .param("group", followed.group())
                .param("watcher", followed.watcher())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Notes what was found, unless another batch's task follows the group since. */
    @Transactional
    public void looked(FollowedGroup followed, FollowedGroup.Look look) {
        jdbc.sql("""
                update followed_group set looked_at_batch = :batch, looked_at_revision = :revision, change_at = :change,
                       look_again = :again
                 where group_name = :group and watcher = :watcher
                """)
                .param("batch", look.batch())
                .param("revision", look.revision())
                .param("change", look.change().map(Timestamp::from).orElse(null))
                .param("again", Timestamp.from(look.again()))
                .param("group", followed.group())
                .param("watcher", followed.watcher())
                .update();
    }

    /** Has a group looked at again no later than at an instant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(String group, Instant at) {
        jdbc.sql("update followed_group set look_again = :at where group_name = :group and look_again > :at")
                .param("at", Timestamp.from(at))
                .param("group", group)
                .update();
    }

    private static FollowedGroup group(ResultSet row, int number) throws SQLException {
        var batch = row.getObject("looked_at_batch", UUID.class);
        long revision = row.getLong("looked_at_revision");
        var change = instant(row, "change_at");
        return new FollowedGroup(
                row.getString("group_name"),
                row.getObject("watcher", UUID.class),
                instant(row, "look_again").map(again -> new FollowedGroup.Look(batch, revision, change, again)));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
