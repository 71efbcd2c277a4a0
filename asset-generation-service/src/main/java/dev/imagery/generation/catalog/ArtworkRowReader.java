package dev.imagery.generation.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.target.Size;
import dev.imagery.generation.catalog.artwork.Crop;
import dev.imagery.generation.catalog.artwork.Place;
import dev.imagery.rendering.artwork.Picture;
import dev.imagery.rendering.artwork.PictureFormat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** Reads rows of artwork. */
final class ArtworkRowReader {

    private ArtworkRowReader() {}

    static ArtworkRow read(ResultSet row, int number) throws SQLException {
        var kind = ArtworkKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        var format = PictureFormat.ofMediaType(row.getString("media_type")).orElseThrow();
        return new ArtworkRow(
                row.getLong("title_id"),
                new Place(kind, row.getString("language")),
                row.getLong("from_revision"),
                row.getString("digest"),
                new Picture(format, new Size(row.getInt("width"), row.getInt("height"))),
                new Crop(focalPoint(row), keepInside(row)),
                Optional.ofNullable(row.getString("dominant_colour")));
    }

    private static Optional<FocalPoint> focalPoint(ResultSet row) throws SQLException {
        return row.getObject("focal_x") == null
                ? Optional.empty()
                : Optional.of(new FocalPoint(row.getDouble("focal_x"), row.getDouble("focal_y")));
    }

    private static Optional<Box> keepInside(ResultSet row) throws SQLException {
        return row.getObject("keep_left") == null
                ? Optional.empty()
                : Optional.of(new Box(
                        row.getDouble("keep_left"),
                        row.getDouble("keep_top"),
                        row.getDouble("keep_width"),
                        row.getDouble("keep_height")));
    }
}
