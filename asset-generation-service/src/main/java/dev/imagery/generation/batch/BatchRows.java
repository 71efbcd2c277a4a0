package dev.imagery.generation.batch;

import dev.imagery.dsl.fault.Warning;
import dev.imagery.dsl.patch.RecipeVersion;
import dev.imagery.generation.batch.life.Batch;
import dev.imagery.generation.batch.life.BatchFault;
import dev.imagery.generation.batch.life.Extent;
import dev.imagery.generation.batch.life.Origin;
import dev.imagery.generation.batch.life.Submission;
import dev.imagery.generation.work.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Batches as rows. */
@Component
class BatchRows {

    private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<BatchFault>> FAULTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BatchRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from batch where id = :id")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    /** Keeps other transactions from changing the batch; the state is the one that they left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch lock(UUID id) {
        return jdbc.sql("select * from batch where id = :id for update")
                .param("id", id)
                .query(this::batch)
                .single();
    }

    /** The batches of a group that a newer one may supersede; they may have ended when they are locked. */
    List<UUID> supersedable(String group, UUID newer) {
        return jdbc.sql("""
                select id from batch
                 where group_name = :group and id <> :newer
                   and state in ('accepted', 'planned', 'rendering', 'sealing', 'waiting') order by id
                """)
                .param("group", group)
                .param("newer", newer)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Batches none of whose renders is open, though they wait for them. */
    List<UUID> unsettled() {
        return jdbc.sql("""
                select id from batch
                 where state in ('planned', 'rendering')
                   and not exists (select from batch_render where batch_id = batch.id and state = 'open')
                """)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The batches that want a render of the chunks, and of which no worker has taken one yet. */
    List<UUID> notBegun(Collection<Long> chunks) {
        return jdbc.sql("""
                select distinct batch.id from render_in_flight as render
                  join batch_render as want on want.render_key = render.render_key and want.state = 'open'
                  join batch on batch.id = want.batch_id and batch.state = 'planned'
                 where render.chunk_id = any(:chunks)
                """)
                .param("chunks", chunks.toArray(Long[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The batches of a group that were submitted after another and are live, or on the way to it. */
    List<Batch> newerPublished(Submission older) {
        return jdbc.sql("""
                select * from batch
                 where group_name = :group and submitted_at > :submitted and state in ('publishing', 'live')
                 order by submitted_at desc
                """)
                .param("group", older.group())
                .param("submitted", Timestamp.from(older.submittedAt()))
                .query(this::batch)
                .list();
    }

    /** The newest batch of a group whose version is complete, published or not. */
    Optional<Batch> lastComplete(String group) {
        return jdbc.sql("""
                select * from batch where group_name = :group and version is not null order by submitted_at desc limit 1
                """).param("group", group).query(this::batch).optional();
    }

    List<Batch> newest(int limit) {
        return jdbc.sql("select * from batch order by submitted_at desc, id limit :limit")
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Batch.Accepted batch) {
        var submission = batch.submission();
        var origin = submission.origin();
        jdbc.sql("""
                insert into batch (id, recipe, sent, stored_recipe, stored_version, bases, group_name, catalog_revision,
                       renderer_epoch, submitted_at, as_of, priority, author, state)
                values (:id, :recipe, :sent, :storedRecipe, :storedVersion, cast(:bases as jsonb), :group, :revision,
                       :epoch, :submitted, :asOf, :priority, :author, 'accepted')
                """)
                .param("id", submission.id())
                .param("recipe", submission.recipe())
                .param("sent", origin.sent().orElse(null))
                .param("storedRecipe", origin.stored().map(RecipeVersion::name).orElse(null))
                .param(
                        "storedVersion",
                        origin.stored().map(RecipeVersion::version).orElse(null))
                .param(
                        "bases",
                        json.writeValueAsString(origin.bases().stream()
                                .map(RecipeVersion::toString)
                                .toList()))
                .param("group", submission.group())
                .param("revision", submission.catalogRevision())
                .param("epoch", submission.rendererEpoch())
                .param("submitted", Timestamp.from(submission.submittedAt()))
                .param("asOf", Timestamp.from(submission.asOf()))
                .param("priority", submission.priority().level())
                .param("author", origin.author().orElse(null))
                .update();
    }

    /** Writes the state of a batch that is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(Batch batch) {
        var columns = StateColumns.of(batch);
        jdbc.sql("""
                update batch set state = :state, assets = :assets, compositions = :compositions, version = :version,
                       publish_at = :publishAt, ended_at = :ended, warnings = cast(:warnings as jsonb), faults = cast(:faults as jsonb), superseded_by = :supersededBy
                 where id = :id
                """)
                .param("id", batch.id())
                .param("state", columns.state())
                .param("assets", columns.extent().map(Extent::assets).orElse(null))
                .param(
                        "compositions",
                        columns.extent().map(Extent::compositions).orElse(null))
                .param("version", columns.version().orElse(null))
                .param("publishAt", columns.publishAt().map(Timestamp::from).orElse(null))
                .param("ended", columns.endedAt().map(Timestamp::from).orElse(null))
                .param(
                        "warnings",
                        json.writeValueAsString(
                                columns.extent().map(Extent::warnings).orElse(List.of())))
                .param("faults", json.writeValueAsString(columns.faults()))
                .param("supersededBy", columns.supersededBy().orElse(null))
                .update();
    }

    private Batch batch(ResultSet row, int number) throws SQLException {
        var submission = new Submission(
                row.getObject("id", UUID.class),
                row.getString("recipe"),
                origin(row),
                row.getString("group_name"),
                row.getLong("catalog_revision"),
                row.getInt("renderer_epoch"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("as_of").toInstant(),
                Priority.ofLevel(row.getInt("priority")));
        var assets = Optional.ofNullable(row.getObject("assets", Integer.class));
        var compositions = Optional.ofNullable(row.getObject("compositions", Integer.class));
        var warnings = json.readValue(row.getString("warnings"), WARNINGS);
        return new StateColumns(
                        row.getString("state"),
                        assets.flatMap(a -> compositions.map(c -> new Extent(a, c, warnings))),
                        Optional.ofNullable(row.getObject("version", Integer.class)),
                        instant(row, "publish_at"),
                        json.readValue(row.getString("faults"), FAULTS),
                        Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                        instant(row, "ended_at"))
                .batch(submission);
    }

    private Origin origin(ResultSet row) throws SQLException {
        var stored = Optional.ofNullable(row.getString("stored_recipe"));
        int version = row.getInt("stored_version");
        return new Origin(
                Optional.ofNullable(row.getString("sent")),
                stored.map(name -> new RecipeVersion(name, version)),
                json.readValue(row.getString("bases"), TEXTS).stream()
                        .map(RecipeVersion::parse)
                        .toList(),
                Optional.ofNullable(row.getString("author")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
