package dev.imagery.rendering;

import dev.imagery.dsl.expansion.PlacedArtwork;
import java.nio.file.Path;

/** Where the renderer gets artwork from. */
@FunctionalInterface
public interface ArtworkSource {

    /**
     * A local file with exactly the bytes of the artwork's digest. It stays readable while the render runs.
     *
     * @throws RenderFailure where the artwork cannot be had
     */
    Path fetch(PlacedArtwork artwork);
}
