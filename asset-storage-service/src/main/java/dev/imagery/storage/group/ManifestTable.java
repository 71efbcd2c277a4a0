package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.asset.Contrast;
import dev.imagery.storage.asset.Sha256;
import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SafeAreaColumn;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The assets of versions, in bulk: a part is one statement, whatever its length. */
@Repository
class ManifestTable {

    private static final String PART = """
            unnest(%s, :widths, :heights, :renderKeys, :altTexts, :worstContrasts, :meanContrasts, :fallbackTitles,
              :safeAreas, :lines)
              as part (%s, width, height, render_key, alt_text, worst_contrast, mean_contrast, fallback_titles, safe_areas,
              line)
            """.formatted(ContextColumns.ARRAYS, ContextColumns.NAMES);

    private final JdbcClient jdbc;

    ManifestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the lines whose context the version lacks, and says how many these were. */
    int add(long versionId, List<ManifestLine> lines) {
        holdRenders(lines);
        return part("""
                insert into asset (
                  version_id, %1$s, width, height, render_key, alt_text, worst_contrast, mean_contrast, fallback_titles,
                  safe_areas)
                select :version, %1$s, width, height, render_key, alt_text, worst_contrast, mean_contrast, fallback_titles,
                  cast(safe_areas as integer[])
                """.formatted(ContextColumns.NAMES) + " from " + PART + " on conflict do nothing", versionId, lines)
                .update();
    }

    /** Until the assets are seen by all, no sweep forgets a render of theirs. In the order of the keys, so that two never wait in a circle. */
    private void holdRenders(List<ManifestLine> lines) {
        Set<Sha256> keys =
                lines.stream().map(line -> line.content().renderKey()).collect(Collectors.toSet());
        jdbc.sql("select from render where render_key = any(:keys) order by render_key for key share")
                .param("keys", SqlArrays.digests(keys, key -> key))
                .query(row -> {});
    }

    /** The numbers of the lines that the version holds already with other content. */
    Set<Integer> contradicting(long versionId, List<ManifestLine> lines) {
        return part("select line from " + PART + """
                join asset using (%s)
                where asset.version_id = :version and (
                  (part.width, part.height, part.render_key, part.alt_text, part.worst_contrast, part.mean_contrast)
                  is distinct from
                  (asset.width, asset.height, asset.render_key, asset.alt_text, asset.worst_contrast, asset.mean_contrast)
                  or part.fallback_titles <> asset.fallback_titles
                  or cast(part.safe_areas as integer[]) <> asset.safe_areas)
                """.formatted(ContextColumns.NAMES), versionId, lines)
                .query((row, number) -> row.getInt("line"))
                .set();
    }

    /** How many of the lines the version holds, with whatever content. */
    int held(long versionId, List<ManifestLine> lines) {
        return part("select count(*) from " + PART + """
                join asset using (%s) where asset.version_id = :version
                """.formatted(ContextColumns.NAMES), versionId, lines)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** What keeps the version from being sealed, but for what was purged. */
    List<Fault> faults(long versionId) {
        List<Fault> faults = jdbc.sql("""
                select %1$s, width, height, encode(render_key, 'hex') as render_key,
                  exists (select 1 from render where render.render_key = asset.render_key) as known
                from asset
                where version_id = :version and not exists (
                  select 1 from rendition
                  where rendition.render_key = asset.render_key
                    and rendition.width = asset.width and rendition.height = asset.height)
                  and not exists (select from purged_render where purged_render.render_key = asset.render_key)
                order by %1$s
                """.formatted(ContextColumns.NAMES))
                .param("version", versionId)
                .query(ManifestTable::fault)
                .list();
        return faults.isEmpty() && isEmpty(versionId)
                ? List.of(Fault.of("/assets", "empty", null, "at least one asset"))
                : faults;
    }

    private boolean isEmpty(long versionId) {
        return !jdbc.sql("select exists (select 1 from asset where version_id = :version)")
                .param("version", versionId)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static Fault fault(ResultSet row, int number) throws SQLException {
        AssetContext context = ContextColumns.read(row);
        return row.getBoolean("known")
                ? Fault.of(
                        "/assets/" + context + "/width",
                        "no-rendition",
                        row.getInt("width") + "×" + row.getInt("height"),
                        "a size that the render " + row.getString("render_key") + " has a rendition of")
                : Fault.of(
                        "/assets/" + context + "/renderKey",
                        "unknown-render",
                        row.getString("render_key"),
                        "the key of a recorded render");
    }

    private static SqlArrayValue contrasts(List<ManifestLine> lines, Function<Contrast, Double> ratio) {
        return SqlArrays.doubles(lines, line -> {
            Contrast contrast = line.content().contrast();
            return contrast == null ? null : ratio.apply(contrast);
        });
    }

    private JdbcClient.StatementSpec part(String sql, long versionId, List<ManifestLine> lines) {
        return jdbc.sql(sql)
                .param("version", versionId)
                .params(ContextColumns.arrays(lines, ManifestLine::context))
                .param(
                        "widths",
                        SqlArrays.integers(lines, line -> line.content().width()))
                .param(
                        "heights",
                        SqlArrays.integers(lines, line -> line.content().height()))
                .param(
                        "renderKeys",
                        SqlArrays.digests(lines, line -> line.content().renderKey()))
                .param("altTexts", SqlArrays.texts(lines, line -> line.content().altText()))
                .param("worstContrasts", contrasts(lines, Contrast::worst))
                .param("meanContrasts", contrasts(lines, Contrast::mean))
                .param(
                        "fallbackTitles",
                        SqlArrays.integers(lines, line -> line.content().fallbackTitles()))
                .param(
                        "safeAreas",
                        SqlArrays.texts(
                                lines,
                                line -> SafeAreaColumn.literal(line.content().safeAreas())))
                .param("lines", SqlArrays.integers(lines, ManifestLine::number));
    }
}
