package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleFacts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Titles as rows, each as of the revisions in [from_revision, to_revision). A row never changes but for its end. */
@Component
class TitleRows {

    private static final int ROWS_A_FETCH = 1_000;
    private static final String AS_OF = """
            select * from title
             where from_revision <= :revision and (to_revision is null or to_revision > :revision)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TitleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<TitleRow> current(long id) {
        return jdbc.sql("select * from title where id = :id and to_revision is null")
                .param("id", id)
                .query(new TitleRowReader(json))
                .optional();
    }

    /** By id, those after the given one. */
    List<TitleRow> currentAfter(long after, int limit) {
        return jdbc.sql("select * from title where id > :after and to_revision is null order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(new TitleRowReader(json))
                .list();
    }

    /** By id. */
    List<TitleRow> asOf(long revision, Collection<Long> ids) {
        return jdbc.sql(AS_OF + " and id = any(:ids) order by id")
                .param("revision", revision)
                .param("ids", ids.toArray(Long[]::new))
                .query(new TitleRowReader(json))
                .list();
    }

    /** Hands over all titles, by id, none of them in memory before or after. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void eachAsOf(long revision, Consumer<TitleRow> consumer) {
        try (var rows = jdbc
                .sql(AS_OF + " order by id")
                .withFetchSize(ROWS_A_FETCH)
                .param("revision", revision)
                .query(new TitleRowReader(json))
                .stream()) {
            rows.forEach(consumer);
        }
    }

    /** Ends the row that holds, if there is one, and begins another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long id, long revision, TitleFacts facts) {
        jdbc.sql("update title set to_revision = :revision where id = :id and to_revision is null")
                .param("revision", revision)
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into title (id, from_revision, %1$s)
                        select id, :revision, %1$s from jsonb_populate_record(null::title, cast(:columns as jsonb))
                        """.formatted(TitleColumns.list()))
                .param("revision", revision)
                .param("columns", json.writeValueAsString(TitleColumns.of(id, facts)))
                .update();
    }
}
