package dev.imagery.storage.group;

import static dev.imagery.storage.group.MixedAssets.CONTENT;

import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SqlInstants;
import dev.imagery.storage.withheld.Withheld;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The assets of a version; but where one shows what is withheld or was purged, that of the newest version before it that was live and
 * has another one for the same context. Where there is none, the asset stays.
 */
@Repository
class StandInAssets {

    private static final String SAME = """
            (%1$s.country, %1$s.language, %1$s.platform, %1$s.resolution, %1$s.cell)
              = (%2$s.country, %2$s.language, %2$s.platform, %2$s.resolution, %2$s.cell)""";

    private static final String IS_WITHHELD =
            "exists (select from withheld where withheld.render_key = %1$s.render_key and "
                    + Withheld.COVERS.formatted("withheld.countries", "%1$s.country") + ")";

    private static final String WANTED = """
            with candidate as materialized (
              select id, version from group_version
              where group_id = :group and version < :number and expired_at is null and stems_from is null
                and exists (select from publication where version_id = group_version.id and release is not null)),
            withheld as materialized (
              select distinct render_title.render_key, withdrawal.countries
              from (select distinct render_key from asset
                where version_id = :original or version_id in (select id from candidate)) as shown
              join render_title on render_title.render_key = shown.render_key
              join withdrawal on withdrawal.title_id = render_title.title_id
              where %1$s
              union
              select render_key, '{}' from purged_render),
            older as (
              select candidate.version, asset.* from candidate join asset on asset.version_id = candidate.id),
            stand_in as materialized (
              select distinct on (%2$s) * from older
              where exists (select from asset as original
                  where original.version_id = :original and %3$s and %4$s)
                and not %5$s
              order by %2$s, version desc),
            wanted as (
              select %6$s from stand_in
              union all
              select %6$s from asset as original
              where version_id = :original and not exists (select from stand_in where %7$s))
            """.formatted(
                    Withheld.HOLDS,
                    ContextColumns.NAMES,
                    SAME.formatted("original", "older"),
                    IS_WITHHELD.formatted("original"),
                    IS_WITHHELD.formatted("older"),
                    CONTENT,
                    SAME.formatted("stand_in", "original"));

    private final JdbcClient jdbc;

    StandInAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose assets are wanted.
     *
     * @param number the original's number in the group
     * @param at when what is withheld is
     */
    record Wanted(long group, long original, int number, Instant at) {}

    /** Whether they are not those of a version of the same contexts. */
    boolean differ(Wanted wanted, long versionId) {
        return statement(
                        "%1$s select exists (select %2$s from wanted except select %2$s from asset where version_id = :version)"
                                .formatted(WANTED, CONTENT),
                        wanted,
                        versionId)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Fills a version with them, and says with how many. */
    int fill(Wanted wanted, long versionId) {
        return statement(
                        "%1$s insert into asset (version_id, %2$s) select :version, %2$s from wanted"
                                .formatted(WANTED, CONTENT),
                        wanted,
                        versionId)
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, Wanted wanted, long versionId) {
        return jdbc.sql(sql)
                .param("group", wanted.group())
                .param("original", wanted.original())
                .param("number", wanted.number())
                .param("at", SqlInstants.of(wanted.at()))
                .param("version", versionId);
    }
}
