package dev.imagery.customization.ruleset;

import dev.imagery.rules.kept.KeptContent;
import dev.imagery.rules.kept.KeptDeclarations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rule_set_content}, by plain JDBC: JPA would keep copies of what may be a hundred megabytes. */
@Repository
class RuleSetContents {

    private final JdbcClient jdbc;

    RuleSetContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(RuleSetVersionId id, KeptContent content) {
        jdbc.sql("insert into rule_set_content (rule_set, version, declarations, rules) values (?, ?, ?::json, ?)")
                .params(
                        id.ruleSet(),
                        id.version(),
                        content.declarations().json(),
                        content.rules().bytes())
                .update();
    }

    KeptDeclarations declarations(RuleSetVersionId id) {
        return jdbc.sql("select declarations from rule_set_content where rule_set = ? and version = ?")
                .params(id.ruleSet(), id.version())
                .query((row, number) -> new KeptDeclarations(row.getString(1)))
                .single();
    }

    KeptContent get(RuleSetVersionId id) {
        return jdbc.sql("select declarations, rules from rule_set_content where rule_set = ? and version = ?")
                .params(id.ruleSet(), id.version())
                .query((row, number) -> KeptContent.of(row.getString(1), row.getBytes(2)))
                .single();
    }
}
