package dev.imagery.storage.withdrawal;

import dev.imagery.storage.database.SqlArrays;
import dev.imagery.storage.generation.Remaking;
import dev.imagery.storage.withdrawal.AffectedGroups.Affected;
import dev.imagery.storage.withdrawal.AffectedGroups.Market;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups that showed a withdrawn title, and how they stand now. */
@Repository
class GroupRows {

    /** Of a version, the assets of a market that show the title. */
    private static final String SHOWING = """
            (select count(*) from asset
              join render_title as shown on shown.render_key = asset.render_key and shown.title_id = withdrawal.title_id
              where asset.version_id = %s and asset.country = noted.country and asset.language = noted.language)""";

    private static final String MARKETS = """
            select noted.group_id, noted.country, noted.language, noted.assets,
              %s as showing,
              %s as stood_in_for
            from withdrawal_market as noted
            join withdrawal on withdrawal.id = noted.withdrawal_id
            left join group_version as seen on seen.id = %%s
            left join group_version as original on original.group_id = seen.group_id and original.batch = seen.stems_from
            where noted.withdrawal_id = :id
            order by noted.country, noted.language
            """.formatted(SHOWING.formatted("seen.id"), SHOWING.formatted("original.id"));

    /** Which version of a group counts. */
    enum Seen {

        /** That which is shown. */
        LIVE("(select id from group_version where group_id = noted.group_id and state = 'live')"),

        /** That which shall be. */
        COMING("""
                (select version_id from publication where group_id = noted.group_id and state in ('live', 'publishing')
                  order by sequence desc limit 1)""");

        private final String version;

        Seen(String version) {
            this.version = version;
        }
    }

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what shows the title; what is noted already stays. */
    void found(UUID id, Affected group) {
        jdbc.sql("""
                insert into withdrawal_group (withdrawal_id, group_id, version)
                select :id, group_id, version from publication
                where group_id = :group and state in ('live', 'publishing')
                order by sequence desc limit 1
                on conflict do nothing
                """).param("id", id).param("group", group.id()).update();
        jdbc.sql("""
                insert into withdrawal_market (withdrawal_id, group_id, country, language, assets)
                select :id, :group, country, language, assets
                from unnest(:countries, :languages, :assets) as found (country, language, assets)
                on conflict do nothing
                """)
                .param("id", id)
                .param("group", group.id())
                .param("countries", SqlArrays.texts(group.markets(), Market::country))
                .param("languages", SqlArrays.texts(group.markets(), Market::language))
                .param("assets", SqlArrays.integers(group.markets(), Market::assets))
                .update();
    }

    void fellBack(UUID id, long groupId, int version) {
        jdbc.sql("""
                update withdrawal_group set fallback_version = :version where withdrawal_id = :id and group_id = :group
                """)
                .param("version", version)
                .param("id", id)
                .param("group", groupId)
                .update();
    }

    void remaking(UUID id, long groupId, Remaking remaking) {
        jdbc.sql("""
                update withdrawal_group set remaking = :state, remaking_batch = :batch, remaking_detail = :detail
                where withdrawal_id = :id and group_id = :group
                """)
                .param("state", remaking.state())
                .param("batch", remaking.batch().orElse(null))
                .param("detail", remaking.detail().orElse(null))
                .param("id", id)
                .param("group", groupId)
                .update();
    }

    /** By name. */
    List<WithdrawnGroup> of(UUID id, Seen seen) {
        Map<Long, List<WithdrawnGroup.Market>> markets = markets(id, seen);
        return jdbc.sql("""
                select noted.*, asset_group.name, seen.version as seen_version, coalesce(seen.stems_from, seen.batch) as source
                from withdrawal_group as noted
                join asset_group on asset_group.id = noted.group_id
                left join group_version as seen on seen.id = %s
                where noted.withdrawal_id = :id
                order by asset_group.name
                """.formatted(seen.version))
                .param("id", id)
                .query((row, number) -> group(row, markets.getOrDefault(row.getLong("group_id"), List.of())))
                .list();
    }

    private Map<Long, List<WithdrawnGroup.Market>> markets(UUID id, Seen seen) {
        Map<Long, List<WithdrawnGroup.Market>> markets = new TreeMap<>();
        jdbc.sql(MARKETS.formatted(seen.version)).param("id", id).query(row -> {
            markets.computeIfAbsent(row.getLong("group_id"), first -> new ArrayList<>())
                    .add(new WithdrawnGroup.Market(
                            row.getString("country") + "/" + row.getString("language"),
                            row.getInt("assets"),
                            Standing.of(row.getInt("showing"), row.getInt("stood_in_for"))));
        });
        return markets;
    }

    private static WithdrawnGroup group(ResultSet row, List<WithdrawnGroup.Market> markets) throws SQLException {
        String remaking = row.getString("remaking");
        return new WithdrawnGroup(
                row.getLong("group_id"),
                row.getString("name"),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("fallback_version", Integer.class)),
                Optional.ofNullable(row.getObject("seen_version", Integer.class)),
                Optional.ofNullable(row.getObject("source", UUID.class)),
                remaking == null
                        ? Optional.empty()
                        : Optional.of(new Remaking(
                                remaking,
                                Optional.ofNullable(row.getObject("remaking_batch", UUID.class)),
                                Optional.ofNullable(row.getString("remaking_detail")))),
                markets);
    }
}
