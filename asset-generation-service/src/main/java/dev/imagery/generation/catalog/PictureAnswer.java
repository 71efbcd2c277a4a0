package dev.imagery.generation.catalog;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A picture of a title as it is answered among the title's others. */
@Schema(name = "Artwork")
record PictureAnswer(
        @Schema(description = "SHA-256 of the bytes") String digest,

        int width,
        int height,

        @Schema(example = "image/jpeg") String mediaType,

        @Schema(
                description =
                        "What crops stay around, as fractions of the picture. Absent: the middle of keepInside, or else of"
                                + " the picture")
        @Nullable FocalPoint focalPoint,

        @Schema(description = "What no crop may cut, as fractions of the picture. Absent: nothing is said") @Nullable Box keepInside,

        @Schema(description = "The colour that most of the picture has. Absent: not known", example = "#2b4c6f")
        @Nullable String dominantColour) {

    static PictureAnswer of(ArtworkRow row) {
        return new PictureAnswer(
                row.digest(),
                row.picture().size().width(),
                row.picture().size().height(),
                row.picture().format().mediaType(),
                row.crop().focalPoint().orElse(null),
                row.crop().keepInside().orElse(null),
                row.dominantColour().orElse(null));
    }
}
