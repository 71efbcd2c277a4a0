package dev.imagery.customization.ruletest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rule_set_tests}. */
@Repository
class RuleSetTestsTable {

    private static final String COLUMNS =
            "select rule_set, version, tests, document, created_at from rule_set_tests where rule_set = ? ";

    private final JdbcClient jdbc;

    RuleSetTestsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<KeptTests> newest(String ruleSet) {
        return jdbc.sql(COLUMNS + "order by version desc limit 1")
                .param(ruleSet)
                .query(RuleSetTestsTable::tests)
                .optional();
    }

    Optional<KeptTests> find(String ruleSet, long version) {
        return jdbc.sql(COLUMNS + "and version = ?")
                .params(ruleSet, version)
                .query(RuleSetTestsTable::tests)
                .optional();
    }

    void insert(KeptTests tests, Instant createdAt) {
        jdbc.sql("insert into rule_set_tests (rule_set, version, tests, document, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        tests.ruleSet(),
                        tests.version(),
                        tests.tests(),
                        tests.document(),
                        createdAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static KeptTests tests(ResultSet row, int number) throws SQLException {
        return new KeptTests(
                row.getString("rule_set"),
                row.getLong("version"),
                row.getInt("tests"),
                row.getString("document"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
