package dev.imagery.storage.publication;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.group.EmergencyGroup;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which contexts have an asset that is live or about to be. */
@Repository
class CurrentAssets {

    private static final String DROPPED = """
            select %1$s from asset
            where version_id in (
              select version_id from publication where group_id = :group and state in ('live', 'publishing'))
            except
            select %1$s from asset where version_id = :version
            """.formatted(ContextColumns.NAMES);

    /** Reads current versions by the key of their assets, country by country, and nothing of what is retired or pinned. */
    private static final String REMAINING = """
            with standing as materialized (
              select group_id, array_agg(distinct version_id) as versions from publication
              where state in ('live', 'publishing') and group_id <> :group
                and group_id <> (select id from asset_group where name = :emergency)
              group by group_id having bool_or(state = 'live')
              union all
              select :group, array[:version])
            select %1$s
            from standing
            cross join unnest(:markets) as market (of)
            cross join lateral (
              select %1$s from asset where version_id = any(versions) and country = market.of
              offset 0) as held
            join unnest(%2$s) as asked (%1$s) using (%1$s)
            group by group_id, versions, %1$s
            having count(*) = cardinality(versions)
            """.formatted(ContextColumns.NAMES, ContextColumns.ARRAYS);

    /** A plan for arrays of any length is one for short ones. */
    private static final String SETTINGS = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '32MB', true)
            """;

    /** Any number that nothing else in this database locks. */
    private static final long DROPPING = 7_041_776;

    private final JdbcClient jdbc;

    CurrentAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the group has, and a version of it has not. */
    Set<AssetContext> dropped(long groupId, long versionId) {
        return jdbc.sql(DROPPED)
                .param("group", groupId)
                .param("version", versionId)
                .query((row, number) -> ContextColumns.read(row))
                .set();
    }

    /** Lets no two groups drop, each as the other has it, the same context; until the transaction ends. */
    void lockDropping() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", DROPPING)
                .query()
                .singleRow();
    }

    /**
     * Those of the contexts that the version has, or another group has whatever becomes of its publications. What is pinned does not
     * count, as it ends.
     */
    Set<AssetContext> remaining(long groupId, long versionId, Set<AssetContext> contexts) {
        jdbc.sql(SETTINGS).query().singleRow();
        Set<String> markets = contexts.stream().map(AssetContext::country).collect(Collectors.toSet());
        return jdbc.sql(REMAINING)
                .param("group", groupId)
                .param("version", versionId)
                .param("emergency", EmergencyGroup.NAME)
                .param("markets", SqlArrays.texts(markets, market -> market))
                .params(ContextColumns.arrays(contexts, context -> context))
                .query((row, number) -> ContextColumns.read(row))
                .set();
    }
}
