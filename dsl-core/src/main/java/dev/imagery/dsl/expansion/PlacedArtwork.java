package dev.imagery.dsl.expansion;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.target.Size;
import java.util.Optional;

/**
 * The artwork that shows a title in a composition.
 *
 * @param title its id
 * @param digest SHA-256 of the artwork's bytes
 * @param mediaType of the artwork
 * @param size of the artwork, in pixels
 * @param focalPoint that crops stay around
 * @param keepInside the part of the artwork that no crop may cut
 */
public record PlacedArtwork(
        long title, String digest, String mediaType, Size size, FocalPoint focalPoint, Optional<Box> keepInside) {

    public static PlacedArtwork of(long title, Artwork artwork) {
        return new PlacedArtwork(
                title,
                artwork.digest(),
                artwork.mediaType(),
                artwork.size(),
                artwork.focalPoint(),
                artwork.keepInside());
    }
}
