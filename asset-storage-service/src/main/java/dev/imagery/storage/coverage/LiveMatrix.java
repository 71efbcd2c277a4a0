package dev.imagery.storage.coverage;

import dev.imagery.storage.database.Conditions;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads a matrix out of what is live without reading all of it: PostgreSQL steps from one country, language and target to the next in
 * the index, and fetches of each context the one asset that is shown.
 */
@Repository
class LiveMatrix {

    /** Plans are made for the values at hand, and short statements are not compiled. */
    private static final String SETTINGS = """
            select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)
            """;

    private static final String TARGETS = """
            with recursive step as (
              (select platform, resolution from live_asset order by platform, resolution limit 1)
              union all
              select next.platform, next.resolution from step cross join lateral (
                select platform, resolution from live_asset
                where (live_asset.platform, live_asset.resolution) > (step.platform, step.resolution)
                order by platform, resolution limit 1) as next)
            select platform, resolution, width, height from step cross join lateral (
              select width, height from live_asset
              where live_asset.platform = step.platform and live_asset.resolution = step.resolution limit 1) as size
            where {targets}
            """;

    /** A group has too few assets for an index of their screens. */
    private static final String TARGETS_OF_A_GROUP = """
            select platform, resolution, max(width) as width, max(height) as height from live_asset
            where {group} and {targets} group by platform, resolution
            """;

    private static final String MARKETS = """
            with recursive step as (
              (select country from live_asset where {group} order by country limit 1)
              union all
              select next.country from step cross join lateral (
                select country from live_asset where {group} and live_asset.country > step.country
                order by country limit 1) as next),
            market as (
              select step.country, first.language from step cross join lateral (
                select language from live_asset where {group} and live_asset.country = step.country
                order by language limit 1) as first
              where {countries}
              union all
              select market.country, next.language from market cross join lateral (
                select language from live_asset
                where {group} and live_asset.country = market.country and live_asset.language > market.language
                order by language limit 1) as next)
            select country, language from market where {markets} order by country, language
            """;

    /** Market by market, as neighbours in the index are read together: OFFSET 0 keeps the planner to that order. */
    private static final String ENTRIES = """
            select market.country, market.language, shown.*
            from unnest(:marketCountries, :marketLanguages) as market (country, language)
            cross join lateral (
              select target.platform, target.resolution, first.*
              from unnest(:targetPlatforms, :targetResolutions) as target (platform, resolution)
              cross join lateral (
                select group_id, group_name, made_at, fallback_titles from live_asset
                where {group} and live_asset.country = market.country and live_asset.language = market.language
                  and live_asset.platform = target.platform and live_asset.resolution = target.resolution and cell = ''
                order by rank, group_name limit 1) as first
              offset 0) as shown
            """;

    private final JdbcClient jdbc;

    LiveMatrix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For the statements of the same transaction. */
    void prepare() {
        jdbc.sql(SETTINGS).query().singleRow();
    }

    /** The id of a group; empty where there is none of that name. */
    Optional<Long> group(String name) {
        return jdbc.sql("select id from asset_group where name = :name")
                .param("name", name)
                .query((row, number) -> row.getLong("id"))
                .optional();
    }

    List<Target> targets(Optional<Long> group, CoverageRequest request) {
        Conditions targets = new Conditions()
                .anyOf("platform", request.place().platforms())
                .anyOf("resolution", request.place().resolutions());
        String sql = group.isPresent() ? TARGETS_OF_A_GROUP : TARGETS;
        return statement(sql.replace("{targets}", targets.sql()), group)
                .params(targets.parameters())
                .query((row, number) -> new Target(
                        row.getString("platform"),
                        row.getString("resolution"),
                        row.getInt("width"),
                        row.getInt("height")))
                .list();
    }

    /** All that something is live for, by country and language. */
    List<Market> markets(Optional<Long> group, CoverageRequest request) {
        return marketsOf("", group, request)
                .query((row, number) -> new Market(row.getString("country"), row.getString("language")))
                .list();
    }

    /** @param explain what to put before the statement */
    JdbcClient.StatementSpec marketsOf(String explain, Optional<Long> group, CoverageRequest request) {
        Conditions countries =
                new Conditions().anyOf("step.country", request.place().countries());
        Conditions markets = new Conditions().anyOf("language", request.place().languages());
        String sql = MARKETS.replace("{countries}", countries.sql()).replace("{markets}", markets.sql());
        return statement(explain + " " + sql, group)
                .params(countries.parameters())
                .params(markets.parameters());
    }

    /** The live version of each group, by the group's id. */
    private Map<Long, Integer> versions() {
        return jdbc
                .sql("select group_id, version from group_version where state = 'live'")
                .query((row, number) -> Map.entry(row.getLong("group_id"), row.getInt("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the markets are shown on the targets. */
    Matrix shown(Optional<Long> group, Collection<Market> markets, List<Target> targets) {
        Matrix matrix = new Matrix(targets);
        Map<Long, Integer> versions = versions();
        Map<List<String>, Target> byName = targets.stream()
                .collect(Collectors.toMap(
                        target -> List.of(target.platform(), target.resolution()), Function.identity()));
        entriesOf("", group, markets, targets).query((ResultSet row) -> {
            Market market = new Market(row.getString("country"), row.getString("language"));
            Target target = byName.get(List.of(row.getString("platform"), row.getString("resolution")));
            matrix.put(market, Objects.requireNonNull(target), asset(row, versions));
        });
        return matrix;
    }

    /** @param explain what to put before the statement */
    JdbcClient.StatementSpec entriesOf(
            String explain, Optional<Long> group, Collection<Market> markets, List<Target> targets) {
        return statement(explain + " " + ENTRIES, group)
                .param("marketCountries", SqlArrays.texts(markets, Market::country))
                .param("marketLanguages", SqlArrays.texts(markets, Market::language))
                .param("targetPlatforms", SqlArrays.texts(targets, Target::platform))
                .param("targetResolutions", SqlArrays.texts(targets, Target::resolution));
    }

    private static ShownAsset asset(ResultSet row, Map<Long, Integer> versions) throws SQLException {
        return new ShownAsset(
                row.getString("group_name"),
                Objects.requireNonNull(versions.get(row.getLong("group_id"))),
                row.getTimestamp("made_at").toInstant(),
                row.getObject("fallback_titles", Integer.class));
    }

    private JdbcClient.StatementSpec statement(String sql, Optional<Long> group) {
        String condition = group.isPresent() ? "live_asset.group_id = :group" : "true";
        JdbcClient.StatementSpec statement = jdbc.sql(sql.replace("{group}", condition));
        return group.map(id -> statement.param("group", id)).orElse(statement);
    }
}
