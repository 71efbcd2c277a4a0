package dev.imagery.storage.withdrawal;

import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.withheld.Withheld;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is live, or about to be, and shows a title. */
@Repository
class AffectedGroups {

    private static final String SHOWING =
            """
            with showing as (
              select 'live' as state, group_id, country, language from live_asset
              where render_key in (select render_key from live_title where title_id = :title)
              union all
              select publication.state, publication.group_id, country, language from publication
              join asset on asset.version_id = publication.version_id
              where publication.state = 'publishing' and publication.sequence = (
                  select max(newest.sequence) from publication newest
                  where newest.group_id = publication.group_id and newest.state = 'publishing')
                and render_key in (select render_key from render_title where title_id = :title))
            select group_id, asset_group.name, country, language, max(assets) as assets
            from (
              select group_id, country, language, count(*) as assets from showing where %s
              group by state, group_id, country, language) as counted
            join asset_group on asset_group.id = group_id
            group by group_id, asset_group.name, country, language
            order by asset_group.name, country, language
            """.formatted(Withheld.COVERS.formatted("cast(:countries as text[])", "country"));

    private final JdbcClient jdbc;

    AffectedGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group that shows the title, and in which markets. */
    record Affected(long id, String name, List<Market> markets) {}

    /** @param assets how many show it there */
    record Market(String country, String language, int assets) {}

    /** By name; none where nothing shows the title there. */
    List<Affected> of(long titleId, List<String> countries) {
        Map<Long, Affected> found = new LinkedHashMap<>();
        jdbc.sql(SHOWING)
                .param("title", titleId)
                .param("countries", SqlArrays.texts(countries, country -> country))
                .query(row -> {
                    long id = row.getLong("group_id");
                    String name = row.getString("name");
                    found.computeIfAbsent(id, first -> new Affected(id, name, new ArrayList<>()))
                            .markets()
                            .add(new Market(row.getString("country"), row.getString("language"), row.getInt("assets")));
                });
        return List.copyOf(found.values());
    }
}
