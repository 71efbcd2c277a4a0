package dev.imagery.generation.objectstore;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.artwork.PictureFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Artwork for renders, from S3 by way of this machine's disk. */
@Component
class ArtworkCache implements ArtworkSource {

    private final LocalCopies copies;

    ArtworkCache(LocalCopies copies) {
        this.copies = copies;
    }

    @Override
    public Path fetch(PlacedArtwork artwork) {
        var digest = artwork.digest();
        var name = "The artwork " + digest + " of title " + artwork.title();
        var format = PictureFormat.ofMediaType(artwork.mediaType())
                .orElseThrow(() -> RenderFailure.permanent(
                        name + " cannot be read", new IOException("unknown type " + artwork.mediaType())));
        return copies.fetch(ContentAddress.ofArtwork(digest, format), name);
    }
}
