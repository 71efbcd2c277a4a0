package dev.imagery.generation.schedule;

import dev.imagery.dsl.publication.CatchUp;
import dev.imagery.dsl.publication.Schedule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Schedules as rows. */
@Component
class ScheduleRows {

    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecipeSchedule> find(String recipe) {
        return jdbc.sql("select * from recipe_schedule where recipe = :recipe")
                .param("recipe", recipe)
                .query(ScheduleRows::schedule)
                .optional();
    }

    /** Keeps other transactions from changing it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RecipeSchedule> lock(String recipe) {
        return jdbc.sql("select * from recipe_schedule where recipe = :recipe for update")
                .param("recipe", recipe)
                .query(ScheduleRows::schedule)
                .optional();
    }

    /** By name. */
    List<RecipeSchedule> page(String after, int limit) {
        return jdbc.sql("""
                select * from recipe_schedule where recipe collate "C" > :after order by recipe collate "C" limit :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(ScheduleRows::schedule)
                .list();
    }

    /** Writes a schedule, that is locked where there is one, and begins its next turn. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecipeSchedule put(RecipeSchedule of) {
        var schedule = of.schedule();
        long turn = jdbc.sql("""
                insert into recipe_schedule (recipe, cron, zone, catch_up, start_within, jitter, set_apart, paused, slot, turn)
                values (:recipe, :cron, :zone, :catchUp, :startWithin, :jitter, :setApart, :paused, :slot, nextval('schedule_turn'))
                on conflict (recipe) do update set cron = excluded.cron, zone = excluded.zone, catch_up = excluded.catch_up,
                       start_within = excluded.start_within, jitter = excluded.jitter, set_apart = excluded.set_apart, paused = excluded.paused,
                       slot = excluded.slot, turn = excluded.turn
                returning turn
                """)
                .param("recipe", of.recipe())
                .param("cron", schedule.cron())
                .param("zone", schedule.zone().getId())
                .param("catchUp", schedule.catchUp().word())
                .param("startWithin", schedule.startWithin().toString())
                .param("jitter", schedule.jitter().toString())
                .param("setApart", of.setApart())
                .param("paused", of.isPaused())
                .param("slot", of.slot().map(Timestamp::from).orElse(null))
                .query(Long.class)
                .single();
        return new RecipeSchedule(of.recipe(), schedule, of.setApart(), of.slot(), turn);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String recipe) {
        jdbc.sql("delete from recipe_schedule where recipe = :recipe")
                .param("recipe", recipe)
                .update();
    }

    private static RecipeSchedule schedule(ResultSet row, int number) throws SQLException {
        return new RecipeSchedule(
                row.getString("recipe"),
                new Schedule(
                        row.getString("cron"),
                        ZoneId.of(row.getString("zone")),
                        CatchUp.valueOf(row.getString("catch_up").toUpperCase(Locale.ROOT)),
                        Duration.parse(row.getString("start_within")),
                        Duration.parse(row.getString("jitter"))),
                row.getBoolean("set_apart"),
                Optional.ofNullable(row.getTimestamp("slot")).map(Timestamp::toInstant),
                row.getLong("turn"));
    }
}
