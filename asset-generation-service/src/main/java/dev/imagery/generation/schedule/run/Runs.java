package dev.imagery.generation.schedule.run;

import dev.imagery.generation.schedule.ScheduleSettings;
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

/** The runs as rows. */
@Component
public class Runs {

    private final JdbcClient jdbc;
    private final ScheduleSettings settings;

    Runs(JdbcClient jdbc, ScheduleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Remembers a run, and forgets one that is too old; answers its id. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(NewRun run) {
        long id = insert(run);
        run.recipe().ifPresent(recipe -> forget("recipe = :of", recipe));
        if (run.refresh().isPresent()) {
            forget("group_name = :of and cause = 'availability'", run.group());
        }
        return id;
    }

    private long insert(NewRun run) {
        return jdbc.sql("""
                insert into scheduled_run (recipe, group_name, cause, planned_at, started_at, outcome, batch_id, detail,
                       refreshes, root, catalog_revision)
                values (:recipe, :group, :cause, :planned, :started, :outcome, :batch, :detail, :refreshes, :root, :revision)
                returning id
                """)
                .param("recipe", run.recipe().orElse(null))
                .param("group", run.group())
                .param("cause", run.cause().word())
                .param("planned", Timestamp.from(run.planned()))
                .param("started", Timestamp.from(run.started()))
                .param("outcome", run.result().word())
                .param("batch", run.result().batch().orElse(null))
                .param("detail", run.result().detail().orElse(null))
                .param("refreshes", run.refresh().map(NewRun.Refresh::batch).orElse(null))
                .param("root", run.refresh().map(NewRun.Refresh::root).orElse(null))
                .param("revision", run.refresh().map(NewRun.Refresh::revision).orElse(null))
                .query(Long.class)
                .single();
    }

    /** @param which of the runs are counted, as SQL */
    private void forget(String which, String of) {
        jdbc.sql("""
                delete from scheduled_run where %1$s and id <=
                       (select id from scheduled_run where %1$s order by id desc offset :kept limit 1)
                """.formatted(which))
                .param("of", of)
                .param("kept", settings.runsKept())
                .update();
    }

    /** Those of a stored recipe, the newest first. */
    @Transactional(readOnly = true)
    public List<RunAnswer> ofRecipe(String recipe, long before, int limit) {
        return page("r.recipe = :of", recipe, before, limit);
    }

    /** Those of a group for availability, the newest first. */
    @Transactional(readOnly = true)
    public List<RunAnswer> ofGroup(String group, long before, int limit) {
        return page("r.group_name = :of and r.cause = 'availability'", group, before, limit);
    }

    private List<RunAnswer> page(String which, String of, long before, int limit) {
        return jdbc.sql("""
                select r.*, b.state from scheduled_run r left join batch b on b.id = r.batch_id
                 where %s and r.id < :before order by r.id desc limit :limit
                """.formatted(which))
                .param("of", of)
                .param("before", before)
                .param("limit", limit)
                .query(Runs::answer)
                .list();
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException where it is forgotten already */
    @Transactional(readOnly = true)
    public RunAnswer run(long id) {
        return jdbc.sql("""
                select r.*, b.state from scheduled_run r left join batch b on b.id = r.batch_id where r.id = :id
                """).param("id", id).query(Runs::answer).single();
    }

    /** The batch that a recipe was run for by itself last, where it has not ended. */
    @Transactional(readOnly = true)
    public Optional<UUID> underWay(String recipe) {
        return jdbc.sql("""
                select b.id from scheduled_run r join batch b on b.id = r.batch_id
                 where r.recipe = :recipe and r.cause <> 'availability' and b.ended_at is null order by r.id desc limit 1
                """).param("recipe", recipe).query(UUID.class).optional();
    }

    /**
     * A refresh whose batch has not ended.
     *
     * @param planned the instant at which it is to be seen
     */
    public record Pending(UUID batch, UUID root, Instant planned) {}

    /** Those of a group, in the order of their instants. */
    @Transactional(readOnly = true)
    public List<Pending> pending(String group) {
        return jdbc.sql("""
                select r.batch_id, r.root, r.planned_at from scheduled_run r join batch b on b.id = r.batch_id
                 where r.group_name = :group and r.cause = 'availability' and b.ended_at is null order by r.planned_at
                """)
                .param("group", group)
                .query((row, number) -> new Pending(
                        row.getObject("batch_id", UUID.class),
                        row.getObject("root", UUID.class),
                        row.getTimestamp("planned_at").toInstant()))
                .list();
    }

    /** Whether a refresh would only do again what was in vain with the same catalogue. What failed is not: it may have passed. */
    @Transactional(readOnly = true)
    public boolean isInVain(NewRun.Refresh refresh, Instant planned) {
        return jdbc.sql("""
                select exists (select from scheduled_run r left join batch b on b.id = r.batch_id
                 where r.refreshes = :batch and r.planned_at = :planned and r.catalog_revision = :revision
                   and (b.state is null or b.state not in ('live', 'failed')))
                """)
                .param("batch", refresh.batch())
                .param("planned", Timestamp.from(planned))
                .param("revision", refresh.revision())
                .query(Boolean.class)
                .single();
    }

    /** How many batches for the same refresh as a batch have failed; 0 where the batch is none for a refresh. */
    @Transactional(readOnly = true)
    public int failures(UUID batch) {
        return jdbc.sql("""
                select count(*) from scheduled_run r join batch b on b.id = r.batch_id and b.state = 'failed'
                 where (r.refreshes, r.planned_at) in (
                       select refreshes, planned_at from scheduled_run where batch_id = :batch and cause = 'availability')
                """).param("batch", batch).query(Integer.class).single();
    }

    /** The batch that somebody asked for, where a batch refreshes that or a refresh of it. */
    @Transactional(readOnly = true)
    public Optional<UUID> root(UUID batch) {
        return jdbc.sql("select root from scheduled_run where batch_id = :batch and cause = 'availability'")
                .param("batch", batch)
                .query(UUID.class)
                .optional();
    }

    private static RunAnswer answer(ResultSet row, int number) throws SQLException {
        return new RunAnswer(
                row.getLong("id"),
                row.getString("recipe"),
                row.getString("group_name"),
                Cause.of(row.getString("cause")).word(),
                row.getTimestamp("planned_at").toInstant(),
                row.getTimestamp("started_at").toInstant(),
                row.getString("outcome"),
                row.getObject("catalog_revision", Long.class),
                row.getString("detail"),
                row.getObject("batch_id", UUID.class),
                row.getString("state"));
    }
}
