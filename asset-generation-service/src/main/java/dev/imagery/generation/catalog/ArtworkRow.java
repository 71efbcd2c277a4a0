package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.generation.catalog.artwork.Crop;
import dev.imagery.generation.catalog.artwork.Place;
import dev.imagery.rendering.artwork.Picture;
import java.util.Optional;

/**
 * A title's artwork at a place as of the revisions from one on.
 *
 * @param dominantColour {@code #rrggbb}; empty where it is not known
 */
record ArtworkRow(
        long titleId,
        Place place,
        long fromRevision,
        String digest,
        Picture picture,
        Crop crop,
        Optional<String> dominantColour) {

    Artwork artwork() {
        return new Artwork(
                digest,
                picture.format().mediaType(),
                picture.size(),
                place.kind(),
                place.language(),
                crop.effectiveFocalPoint(),
                crop.keepInside(),
                crop.isStated(),
                dominantColour);
    }

    ArtworkRow withCrop(Crop other) {
        return new ArtworkRow(titleId, place, fromRevision, digest, picture, other, dominantColour);
    }

    ArtworkRow asOf(long revision) {
        return new ArtworkRow(titleId, place, revision, digest, picture, crop, dominantColour);
    }
}
