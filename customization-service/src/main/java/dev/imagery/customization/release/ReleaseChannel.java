package dev.imagery.customization.release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channel of PostgreSQL on which instances tell each other of releases. */
@Repository
class ReleaseChannel {

    /** As it stands in {@code LISTEN}. */
    static final String NAME = "imagery_release";

    private final JdbcClient jdbc;

    ReleaseChannel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever listens hears of the release when the running transaction commits, and nothing when it does not. */
    void tell(long number) {
        jdbc.sql("select pg_notify(?, ?)").params(NAME, Long.toString(number)).query(nothing -> {});
    }
}
