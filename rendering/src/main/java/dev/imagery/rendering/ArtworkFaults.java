package dev.imagery.rendering;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.imagemagick.ImageMagickFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with the artwork of one composition, told all at once. */
final class ArtworkFaults {

    private static final int MOST_TOLD = 10;

    private final List<RenderFailure> found = new ArrayList<>();

    /** As messages begin that speak of artwork. */
    static String name(PlacedArtwork artwork) {
        return "artwork " + artwork.digest() + " of title " + artwork.title();
    }

    static RenderFailure of(PlacedArtwork artwork, String fault, Exception cause) {
        return RenderFailure.permanent(name(artwork) + " " + fault, cause);
    }

    /** What it means that artwork by itself could not be decoded. */
    static RenderFailure undecodable(PlacedArtwork artwork, ImageMagickFailure failure) {
        return failure.mayBeOfTheInput()
                ? of(artwork, "cannot be decoded as " + artwork.mediaType() + ": " + failure.getMessage(), failure)
                : RenderFailure.transientOne(name(artwork) + " could not be decoded: " + failure.getMessage(), failure);
    }

    /** Keeps what is wrong with the artwork itself; a failure of the circumstances passes. */
    void collect(Runnable work) {
        try {
            work.run();
        } catch (RenderFailure e) {
            if (e.retryable()) {
                throw e;
            }
            found.add(e);
        }
    }

    /** @throws RenderFailure where anything was found */
    void raise() {
        if (found.isEmpty()) {
            return;
        }
        var told =
                found.stream().limit(MOST_TOLD).map(RenderFailure::getMessage).collect(Collectors.joining("; "));
        int untold = found.size() - MOST_TOLD;
        throw RenderFailure.permanent(untold > 0 ? told + "; and " + untold + " more" : told, found.getFirst());
    }
}
