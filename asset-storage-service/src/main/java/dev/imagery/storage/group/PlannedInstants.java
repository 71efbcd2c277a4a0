package dev.imagery.storage.group;

import dev.imagery.storage.database.SqlArrays;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads when versions are to be published, or seen by more markets. */
@Repository
class PlannedInstants {

    private final JdbcClient jdbc;

    PlannedInstants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the versions' ids; nothing of those for which nothing is planned. */
    Map<Long, Instant> of(Collection<Long> versionIds) {
        Map<Long, Instant> instants = new HashMap<>();
        jdbc.sql("""
                select version_id, at from planned_publication where version_id = any(:versions)
                union all
                select version_id, at from embargoed_publication where version_id = any(:versions)
                """).param("versions", SqlArrays.longs(versionIds, id -> id)).query(row -> {
            instants.put(row.getLong("version_id"), row.getTimestamp("at").toInstant());
        });
        return instants;
    }
}
