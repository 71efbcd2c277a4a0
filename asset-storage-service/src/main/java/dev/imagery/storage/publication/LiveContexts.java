package dev.imagery.storage.publication;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.ContextColumns;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where groups have something live. */
@Repository
class LiveContexts {

    private final JdbcClient jdbc;

    LiveContexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the contexts in which the group has nothing live. */
    Set<AssetContext> notLive(String group, Collection<AssetContext> contexts) {
        if (contexts.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                select %1$s from unnest(%2$s) as asked (%1$s)
                except
                select %1$s from asset
                where version_id = (select group_version.id from group_version
                                    join asset_group on asset_group.id = group_id
                                    where name = :group and state = 'live')
                """.formatted(ContextColumns.NAMES, ContextColumns.ARRAYS))
                .param("group", group)
                .params(ContextColumns.arrays(contexts, context -> context))
                .query((row, number) -> ContextColumns.read(row))
                .set();
    }
}
