package dev.imagery.storage.difference;

import dev.imagery.starter.problem.ProblemException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts how much versions differ, by the titles of their renders. */
@Repository
public class Differences {

    /** In seconds: two versions of 100,000 assets take a few. */
    private static final int LONGEST = 30;

    private static final String COUNTS = """
            with placed as materialized (
              select distinct version_id = :to as fresh, country, language, cell, render_key
              from asset where version_id in (:to, :from)),
            market as (
              select country, language, cell, bool_or(fresh) as fresh, bool_or(not fresh) as old
              from placed group by country, language, cell),
            shown as (
              select country, language, cell, title_id, bool_or(placed.fresh) as fresh, bool_or(not placed.fresh) as old
              from placed join render_title using (render_key)
              group by country, language, cell, title_id),
            changed as (
              select country, language, cell, title_id, shown.fresh
              from shown join market using (country, language, cell)
              where market.fresh and market.old and shown.fresh <> shown.old),
            picture as (
              select bool_or(fresh) as fresh, bool_or(not fresh) as old from placed group by render_key)
            select
              (select count(*) from market where fresh) as markets,
              (select count(*) from market where fresh and not old) as added_markets,
              (select count(*) from market where old and not fresh) as dropped_markets,
              (select count(distinct (country, language, cell)) from changed) as changed_markets,
              (select count(distinct title_id) from changed where fresh) as added_titles,
              (select count(distinct title_id) from changed where not fresh) as dropped_titles,
              (select count(*) from picture where fresh) as pictures,
              (select count(*) from picture where fresh and not old) as new_pictures
            """;

    private final JdbcClient jdbc;

    Differences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException 404 where one of them does not exist, 409 where one is kept no longer */
    @Transactional(readOnly = true, timeout = LONGEST)
    public VersionDifference between(String group, int from, int to) {
        return jdbc.sql(COUNTS)
                .param("from", id(group, from))
                .param("to", id(group, to))
                .query((row, number) -> new VersionDifference(
                        from,
                        to,
                        row.getInt("markets"),
                        row.getInt("added_markets"),
                        row.getInt("dropped_markets"),
                        row.getInt("changed_markets"),
                        row.getInt("added_titles"),
                        row.getInt("dropped_titles"),
                        row.getInt("pictures"),
                        row.getInt("new_pictures")))
                .single();
    }

    private record Compared(long id, boolean kept) {}

    private long id(String group, int version) {
        Optional<Compared> found = jdbc.sql("""
                select group_version.id, expired_at is null as kept from group_version
                join asset_group on asset_group.id = group_id
                where name = :group and version = :version
                """)
                .param("group", group)
                .param("version", version)
                .query((row, number) -> new Compared(row.getLong("id"), row.getBoolean("kept")))
                .optional();
        Compared compared = found.orElseThrow(
                () -> ProblemException.notFound("There is no version " + version + " of a group " + group));
        if (!compared.kept()) {
            throw ProblemException.conflict(
                    "version-expired", "Version " + version + " of " + group + " is kept no longer", null);
        }
        return compared.id();
    }
}
