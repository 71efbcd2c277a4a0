package dev.imagery.customization.ruleset;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channel of PostgreSQL on which instances tell each other of versions that were handed in. */
@Repository
public class RuleSetChannel {

    /** As it stands in {@code LISTEN}. */
    public static final String NAME = "imagery_rule_set";

    private final JdbcClient jdbc;

    RuleSetChannel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever listens hears of the version when the running transaction commits, and nothing when it does not. */
    void tell(RuleSetVersionId id) {
        jdbc.sql("select pg_notify(?, ?)")
                .params(NAME, id.version() + " " + id.ruleSet())
                .query(nothing -> {});
    }

    /** What was told; empty where it is of another form, as an instance to come may tell. */
    public static Optional<RuleSetHandedIn> read(String told) {
        String[] parts = told.split(" ", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{1,18}")
                ? Optional.of(new RuleSetHandedIn(parts[1], Long.parseLong(parts[0])))
                : Optional.empty();
    }
}
