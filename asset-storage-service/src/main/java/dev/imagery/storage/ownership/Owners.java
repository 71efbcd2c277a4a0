package dev.imagery.storage.ownership;

import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the owners of contexts among what is live. */
@Repository
class Owners {

    /**
     * Reads, of each live version, the countries that are asked for, by the key of its assets and by nothing else: neither retired
     * versions, of which there may be any number for one context, nor other countries cost anything. OFFSET 0 keeps the planner to
     * that order.
     */
    static final String OWNERS = """
            with live as materialized (
              select group_version.id, name, version, precedence
              from group_version join asset_group on asset_group.id = group_id
              where state = 'live' and name <> :group)
            select name, version, precedence, count(*) as contexts,
              (array_agg(context order by context))[1 : cast(:first as integer)] as first
            from live
            cross join unnest(:countries) as market (of)
            cross join lateral (
              select country || '/' || language || '/' || platform || '/' || resolution
                || case cell when '' then '' else '@' || cell end as context
              from asset where version_id = live.id and country = market.of
              offset 0) as owned
            join unnest(:contexts) as asked (context) using (context)
            group by name, version, precedence
            order by name
            """;

    /** A plan for arrays of any length is one for short ones; a hundred thousand contexts are joined in memory. */
    private static final String SETTINGS = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '32MB', true)
            """;

    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The groups of which something live is made for one of the contexts.
     *
     * @param group is left out, as it may replace what is its own; empty for none
     * @param first how many of its contexts are named of each owner
     */
    @Transactional(readOnly = true)
    public List<Owner> of(Set<AssetContext> contexts, String group, int first) {
        jdbc.sql(SETTINGS).query().singleRow();
        return question(OWNERS, contexts, group, first).query(Owners::owner).list();
    }

    JdbcClient.StatementSpec question(String sql, Collection<AssetContext> contexts, String group, int first) {
        Set<String> countries = contexts.stream().map(AssetContext::country).collect(Collectors.toSet());
        return jdbc.sql(sql)
                .param("contexts", SqlArrays.texts(contexts, AssetContext::toString))
                .param("countries", SqlArrays.texts(countries, country -> country))
                .param("group", group)
                .param("first", first);
    }

    private static Owner owner(ResultSet row, int number) throws SQLException {
        String[] first = (String[]) row.getArray("first").getArray();
        return new Owner(
                row.getString("name"),
                row.getInt("version"),
                row.getInt("precedence"),
                row.getInt("contexts"),
                List.of(first));
    }
}
