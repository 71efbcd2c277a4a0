package dev.imagery.storage.purge;

import dev.imagery.storage.database.SqlInstants;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers what is taken down together, in the order in which it becomes visible. */
@Repository
class Portions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Portions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The next portion of a purge. Others wait for their number until the transaction ends. */
    long next(Purge purge) {
        return jdbc.sql("""
                with counted as (update purge_count set portions = portions + 1 returning portions)
                insert into purge_portion (number, purge_id, at) select portions, :purge, :now from counted returning number
                """)
                .param("purge", purge.id())
                .param("now", SqlInstants.of(clock.instant()))
                .query((row, number) -> row.getLong("number"))
                .single();
    }
}
