package dev.imagery.generation.catalog;

import dev.imagery.dsl.font.CatalogFonts;
import dev.imagery.dsl.font.Coverage;
import dev.imagery.generation.catalog.font.Font;
import dev.imagery.generation.catalog.font.FontFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Fonts as rows, each as of the revisions in [from_revision, to_revision). A row never changes but for its end. */
@Component
class FontRows {

    private static final String SAME_FONT =
            " lower(family) = lower(:family) and weight = :weight and to_revision is null";

    private final JdbcClient jdbc;

    FontRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A font as of the revisions from one on. */
    record FontRow(Font font, long fromRevision) {}

    /** By family and weight. */
    List<FontRow> current() {
        return jdbc.sql("select * from font where to_revision is null order by lower(family), weight")
                .query(FontRows::row)
                .list();
    }

    /** By weight. */
    List<FontRow> current(String family) {
        return jdbc.sql("""
                        select * from font where lower(family) = lower(:family) and to_revision is null order by weight
                        """).param("family", family).query(FontRows::row).list();
    }

    Optional<FontRow> current(String family, int weight) {
        return jdbc.sql("select * from font where" + SAME_FONT)
                .param("family", family)
                .param("weight", weight)
                .query(FontRows::row)
                .optional();
    }

    CatalogFonts asOf(long revision) {
        return CatalogFonts.of(jdbc.sql("""
                        select * from font
                         where from_revision <= :revision and (to_revision is null or to_revision > :revision)
                         order by family, weight
                        """).param("revision", revision).query(FontRows::row).list().stream()
                .map(row -> row.font().asCatalogFont())
                .toList());
    }

    /** Ends the row that holds, if there is one, and begins another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Font font, long revision) {
        end(font.family(), font.weight(), revision);
        jdbc.sql("""
                        insert into font (family, weight, from_revision, digest, media_type, bytes, version, licence, coverage)
                        values (:family, :weight, :revision, :digest, :mediaType, :bytes, :version, :licence, :coverage)
                        """)
                .param("family", font.family())
                .param("weight", font.weight())
                .param("revision", revision)
                .param("digest", font.digest())
                .param("mediaType", font.format().mediaType())
                .param("bytes", font.bytes())
                .param("version", font.version())
                .param("licence", font.licence())
                .param("coverage", font.coverage().toString())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String family, int weight, long revision) {
        jdbc.sql("update font set to_revision = :revision where" + SAME_FONT)
                .param("revision", revision)
                .param("family", family)
                .param("weight", weight)
                .update();
    }

    private static FontRow row(ResultSet row, int number) throws SQLException {
        return new FontRow(
                new Font(
                        row.getString("family"),
                        row.getInt("weight"),
                        row.getString("digest"),
                        FontFormat.ofMediaType(row.getString("media_type")).orElseThrow(),
                        row.getLong("bytes"),
                        row.getString("version"),
                        row.getString("licence"),
                        Coverage.parse(row.getString("coverage"))),
                row.getLong("from_revision"));
    }
}
