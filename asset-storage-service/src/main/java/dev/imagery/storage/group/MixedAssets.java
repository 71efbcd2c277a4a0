package dev.imagery.storage.group;

import dev.imagery.storage.database.ContextColumns;
import dev.imagery.storage.database.SqlArrays;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the assets of a version of those of two others, in bulk. */
@Repository
class MixedAssets {

    /** The columns of an asset but for its version. */
    static final String CONTENT = ContextColumns.NAMES
            + ", width, height, render_key, alt_text, worst_contrast, mean_contrast, fallback_titles, safe_areas";

    private static final String PART = """
            (cardinality(:countries) = 0 or country = any(:countries))
            and (cardinality(:languages) = 0 or language = any(:languages))
            and (cardinality(:platforms) = 0 or platform = any(:platforms))
            and (cardinality(:resolutions) = 0 or resolution = any(:resolutions))
            """;

    private final JdbcClient jdbc;

    MixedAssets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the version has anything in the part. */
    boolean any(long versionId, Part part) {
        return jdbc.sql("select exists (select 1 from asset where version_id = :version and " + PART + ")")
                .param("version", versionId)
                .params(parameters(part))
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Fills a version with the part of one and the rest of another, and says with how many. */
    int mix(long versionId, long from, Part part, long base) {
        return jdbc.sql("""
                insert into asset (version_id, %1$s)
                select :version, %1$s from asset
                where (version_id = :from and %2$s) or (version_id = :base and not (%2$s))
                """.formatted(CONTENT, PART))
                .param("version", versionId)
                .param("from", from)
                .param("base", base)
                .params(parameters(part))
                .update();
    }

    /** Takes all assets of a version away. */
    void remove(long versionId) {
        jdbc.sql("delete from asset where version_id = :version")
                .param("version", versionId)
                .update();
    }

    /** The countries that a version has something for. */
    Set<String> countries(long versionId) {
        return jdbc.sql("select distinct country from asset where version_id = :version")
                .param("version", versionId)
                .query((row, number) -> row.getString(1))
                .set();
    }

    /** Whether two versions have the same assets. */
    boolean same(long one, long other) {
        return !jdbc.sql("""
                select exists (select %1$s from asset where version_id = :one except
                               select %1$s from asset where version_id = :other)
                    or exists (select %1$s from asset where version_id = :other except
                               select %1$s from asset where version_id = :one)
                """.formatted(CONTENT))
                .param("one", one)
                .param("other", other)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static Map<String, Object> parameters(Part part) {
        return Map.of(
                "countries", SqlArrays.texts(part.countries(), word -> word),
                "languages", SqlArrays.texts(part.languages(), word -> word),
                "platforms", SqlArrays.texts(part.platforms(), word -> word),
                "resolutions", SqlArrays.texts(part.resolutions(), word -> word));
    }
}
