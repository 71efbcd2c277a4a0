package dev.imagery.storage.group;

import dev.imagery.starter.problem.Fault;
import dev.imagery.storage.asset.AssetContext;
import dev.imagery.storage.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The assets of versions, in bulk: a part is one statement, whatever its length. */
@Repository
class ManifestTable {

    private static final String PART = """
            unnest(:countries, :languages, :platforms, :resolutions, :widths, :heights, :renderKeys, :altTexts, :lines)
              as part (country, language, platform, resolution, width, height, render_key, alt_text, line)
            """;

    private final JdbcClient jdbc;

    ManifestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the lines whose context the version lacks, and says how many these were. */
    int add(long versionId, List<ManifestLine> lines) {
        return part("""
                insert into asset (version_id, country, language, platform, resolution, width, height, render_key, alt_text)
                select :version, country, language, platform, resolution, width, height, render_key, alt_text
                """ + " from " + PART + " on conflict do nothing", versionId, lines)
                .update();
    }

    /** The numbers of the lines that the version holds already with other content. */
    Set<Integer> contradicting(long versionId, List<ManifestLine> lines) {
        return part("select line from " + PART + """
                join asset using (country, language, platform, resolution)
                where asset.version_id = :version and (part.width, part.height, part.render_key, part.alt_text)
                  is distinct from (asset.width, asset.height, asset.render_key, asset.alt_text)
                """, versionId, lines)
                .query((row, number) -> row.getInt("line"))
                .set();
    }

    /** How many of the lines the version holds, with whatever content. */
    int held(long versionId, List<ManifestLine> lines) {
        return part("select count(*) from " + PART + """
                join asset using (country, language, platform, resolution) where asset.version_id = :version
                """, versionId, lines)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** What keeps the version from being sealed. */
    List<Fault> faults(long versionId) {
        List<Fault> faults = jdbc.sql("""
                select country, language, platform, resolution, width, height, encode(render_key, 'hex') as render_key,
                  exists (select 1 from render where render.render_key = asset.render_key) as known
                from asset
                where version_id = :version and not exists (
                  select 1 from rendition
                  where rendition.render_key = asset.render_key
                    and rendition.width = asset.width and rendition.height = asset.height)
                order by country, language, platform, resolution
                """)
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
        String context = new AssetContext(
                        row.getString("country"),
                        row.getString("language"),
                        row.getString("platform"),
                        row.getString("resolution"))
                .toString();
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

    private JdbcClient.StatementSpec part(String sql, long versionId, List<ManifestLine> lines) {
        return jdbc.sql(sql)
                .param("version", versionId)
                .param(
                        "countries",
                        SqlArrays.texts(lines, line -> line.context().country()))
                .param(
                        "languages",
                        SqlArrays.texts(lines, line -> line.context().language()))
                .param(
                        "platforms",
                        SqlArrays.texts(lines, line -> line.context().platform()))
                .param(
                        "resolutions",
                        SqlArrays.texts(lines, line -> line.context().resolution()))
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
                .param("lines", SqlArrays.integers(lines, ManifestLine::number));
    }
}
