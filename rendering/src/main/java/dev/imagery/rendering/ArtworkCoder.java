package dev.imagery.rendering;

import dev.imagery.dsl.expansion.PlacedArtwork;

/** The coder of artwork is always named, so that ImageMagick never guesses a format from content or name. */
final class ArtworkCoder {

    private ArtworkCoder() {}

    /** @throws RenderFailure of a media type that is not known */
    static String of(PlacedArtwork artwork) {
        return switch (artwork.mediaType()) {
            case "image/jpeg" -> "jpeg";
            case "image/png" -> "png";
            case "image/webp" -> "webp";
            default ->
                throw RenderFailure.permanent(
                        "artwork " + artwork.digest() + " of title " + artwork.title() + " is of the unknown type "
                                + artwork.mediaType(),
                        new IllegalArgumentException(artwork.mediaType()));
        };
    }
}
