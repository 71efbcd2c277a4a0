package dev.imagery.customization.release;

import dev.imagery.customization.ruleset.RuleSetVersion;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the vector of a release. */
@Repository
class ReleaseMembers {

    /** One look into the index for each set, however long the history is. */
    private static final String SQL = """
            select v.rule_set, v.version, v.precedence, v.rules, v.digest, v.created_at
            from rule_set s
            cross join lateral (
                select c.version from release_change c
                where c.rule_set = s.name and c.release <= ?
                order by c.release desc limit 1
            ) newest
            join rule_set_version v on v.rule_set = s.name and v.version = newest.version
            order by s.name
            """;

    private final JdbcClient jdbc;

    ReleaseMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RuleSetVersion> of(long release) {
        return jdbc.sql(SQL)
                .param(release)
                .query((row, number) -> new RuleSetVersion(
                        row.getString(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }
}
