package dev.imagery.generation.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.generation.catalog.artwork.Place;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Artwork as rows, each as of the revisions in [from_revision, to_revision). A row never changes but for its end. */
@Component
class ArtworkRows {

    private static final int ROWS_A_FETCH = 1_000;
    private static final String AS_OF = """
            select * from artwork
             where from_revision <= :revision and (to_revision is null or to_revision > :revision)
            """;
    private static final String ORDER = " order by title_id, kind, language";

    private final JdbcClient jdbc;

    ArtworkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ArtworkRow> current(long title, Place place) {
        return jdbc.sql("""
                        select * from artwork
                         where title_id = :title and kind = :kind and language = :language and to_revision is null
                        """)
                .param("title", title)
                .param("kind", place.kind().word())
                .param("language", place.language())
                .query(ArtworkRowReader::read)
                .optional();
    }

    List<ArtworkRow> current(Collection<Long> titles) {
        return jdbc.sql("select * from artwork where title_id = any(:titles) and to_revision is null" + ORDER)
                .param("titles", titles.toArray(Long[]::new))
                .query(ArtworkRowReader::read)
                .list();
    }

    /** By title. */
    List<ArtworkRow> asOf(long revision, Collection<Long> titles) {
        return jdbc.sql(AS_OF + " and title_id = any(:titles)" + ORDER)
                .param("revision", revision)
                .param("titles", titles.toArray(Long[]::new))
                .query(ArtworkRowReader::read)
                .list();
    }

    /** By title, a part at a time. To be closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Stream<ArtworkRow> asOf(long revision) {
        return jdbc
                .sql(AS_OF + ORDER)
                .withFetchSize(ROWS_A_FETCH)
                .param("revision", revision)
                .query(ArtworkRowReader::read)
                .stream();
    }

    /** Ends the row that holds at the place, if there is one, and begins another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ArtworkRow row) {
        jdbc.sql("""
                        update artwork set to_revision = :revision
                         where title_id = :title and kind = :kind and language = :language and to_revision is null
                        """)
                .param("revision", row.fromRevision())
                .param("title", row.titleId())
                .param("kind", row.place().kind().word())
                .param("language", row.place().language())
                .update();
        jdbc.sql("""
                        insert into artwork (title_id, kind, language, from_revision, digest, media_type, width, height,
                            focal_x, focal_y, keep_left, keep_top, keep_width, keep_height, dominant_colour)
                        values (:title, :kind, :language, :revision, :digest, :mediaType, :width, :height,
                            :focalX, :focalY, :keepLeft, :keepTop, :keepWidth, :keepHeight, :colour)
                        """)
                .param("title", row.titleId())
                .param("kind", row.place().kind().word())
                .param("language", row.place().language())
                .param("revision", row.fromRevision())
                .param("digest", row.digest())
                .param("mediaType", row.picture().format().mediaType())
                .param("width", row.picture().size().width())
                .param("height", row.picture().size().height())
                .param("focalX", row.crop().focalPoint().map(FocalPoint::x).orElse(null))
                .param("focalY", row.crop().focalPoint().map(FocalPoint::y).orElse(null))
                .param("keepLeft", row.crop().keepInside().map(Box::left).orElse(null))
                .param("keepTop", row.crop().keepInside().map(Box::top).orElse(null))
                .param("keepWidth", row.crop().keepInside().map(Box::width).orElse(null))
                .param("keepHeight", row.crop().keepInside().map(Box::height).orElse(null))
                .param("colour", row.dominantColour().orElse(null))
                .update();
    }
}
