package dev.imagery.generation.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Artwork as it is answered to who put it. */
@Schema(name = "KeptArtwork")
record KeptArtwork(
        String kind,

        String language,

        @Schema(description = "SHA-256 of the bytes") String digest,

        int width,
        int height,
        String mediaType,
        @Nullable FocalPoint focalPoint,
        @Nullable Box keepInside,

        @Schema(description = "Absent: not known") @Nullable String dominantColour,

        @Schema(description = "The catalogue's revision that brought it")
        long revision) {

    static KeptArtwork of(ArtworkRow row) {
        return new KeptArtwork(
                row.place().kind().word(),
                row.place().language(),
                row.digest(),
                row.picture().size().width(),
                row.picture().size().height(),
                row.picture().format().mediaType(),
                row.crop().focalPoint().orElse(null),
                row.crop().keepInside().orElse(null),
                row.dominantColour().orElse(null),
                row.fromRevision());
    }
}
