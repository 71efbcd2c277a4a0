package dev.imagery.customization.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code planned_activation}. */
@Repository
class PlanTable {

    private static final String COLUMNS =
            "select id, rule_set, version, at, state, planned_at, settled_at, release, force, refusal from planned_activation ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Empty where the set has a plan for this instant already. */
    Optional<Plan> insert(String ruleSet, long version, Instant at, Instant now, @Nullable String force) {
        return jdbc.sql("""
                        insert into planned_activation (rule_set, version, at, planned_at, force) values (?, ?, ?, ?, ?)
                        on conflict (rule_set, at) where state = 'planned' do nothing
                        returning id, rule_set, version, at, state, planned_at, settled_at, release, force, refusal
                        """)
                .params(ruleSet, version, column(at), column(now))
                .param(force)
                .query(this::plan)
                .optional();
    }

    Optional<Plan> planned(String ruleSet, Instant at) {
        return jdbc.sql(COLUMNS + "where rule_set = ? and at = ? and state = 'planned'")
                .params(ruleSet, column(at))
                .query(this::plan)
                .optional();
    }

    Optional<Plan> find(long id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(this::plan).optional();
    }

    /** Holds the plan until the running transaction ends. */
    Optional<Plan> lock(long id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(this::plan)
                .optional();
    }

    /** The first plan that is due, which another instance may be about. */
    Optional<Plan> firstDue() {
        return jdbc.sql(COLUMNS + "where state = 'planned' and at <= now() order by at, id limit 1")
                .query(this::plan)
                .optional();
    }

    /** In the order of their instants. */
    List<Plan> list(PlanState state, @Nullable String ruleSet, @Nullable Long after, int limit) {
        return jdbc.sql(COLUMNS + """
                        where state = :state
                          and (cast(:ruleSet as text) is null or rule_set = :ruleSet)
                          and (cast(:after as bigint) is null
                               or (at, id) > (select p.at, p.id from planned_activation p where p.id = :after))
                        order by at, id limit :limit
                        """)
                .param("state", state.word())
                .param("ruleSet", ruleSet)
                .param("after", after)
                .param("limit", limit)
                .query(this::plan)
                .list();
    }

    void refuse(long id, PlanRefusal refusal) {
        jdbc.sql("update planned_activation set state = ?, settled_at = now(), refusal = ? where id = ?")
                .params(PlanState.REFUSED.word(), json.writeValueAsString(refusal), id)
                .update();
    }

    void settle(long id, PlanState state, @Nullable Long release) {
        jdbc.sql("update planned_activation set state = :state, settled_at = now(), release = :release where id = :id")
                .param("state", state.word())
                .param("release", release)
                .param("id", id)
                .update();
    }

    private Plan plan(ResultSet row, int number) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        long release = row.getLong("release");
        Long madeRelease = row.wasNull() ? null : release;
        return new Plan(
                row.getLong("id"),
                row.getString("rule_set"),
                row.getLong("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                PlanState.of(row.getString("state")),
                row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                madeRelease,
                row.getString("force"),
                refusal(row.getString("refusal")));
    }

    private @Nullable PlanRefusal refusal(@Nullable String document) {
        return document == null ? null : json.readValue(document, PlanRefusal.class);
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
