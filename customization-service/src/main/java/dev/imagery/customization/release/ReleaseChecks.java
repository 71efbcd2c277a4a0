package dev.imagery.customization.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release_check}. */
@Repository
class ReleaseChecks {

    private final JdbcClient jdbc;

    ReleaseChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long release, Checks checks) {
        jdbc.sql("""
                        insert into release_check
                            (release, tests_version, tests, unmet, dead_rules, newly_uncovered, undecided, forced)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        release,
                        checks.testsVersion(),
                        checks.tests(),
                        checks.unmet(),
                        checks.deadRules(),
                        checks.newlyUncovered(),
                        checks.undecided())
                .param(checks.forced())
                .update();
    }

    Optional<Checks> of(long release) {
        return Optional.ofNullable(of(List.of(release)).get(release));
    }

    /** By release; of those that have any. */
    Map<Long, Checks> of(Collection<Long> releases) {
        Map<Long, Checks> checks = new HashMap<>();
        jdbc.sql("select * from release_check where release = any (?)")
                .param(releases.toArray(Long[]::new))
                .query(row -> {
                    checks.put(row.getLong("release"), checks(row));
                });
        return checks;
    }

    private static Checks checks(ResultSet row) throws SQLException {
        return new Checks(
                row.getLong("tests_version"),
                row.getInt("tests"),
                row.getInt("unmet"),
                row.getInt("dead_rules"),
                row.getInt("newly_uncovered"),
                row.getInt("undecided"),
                row.getString("forced"));
    }
}
