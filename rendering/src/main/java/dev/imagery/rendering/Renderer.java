package dev.imagery.rendering;

import dev.imagery.dsl.expansion.Composition;
import java.nio.file.Path;
import java.util.Collection;

/** Draws compositions. The same composition under the same epoch gives the same pictures. */
public interface Renderer {

    /**
     * The renderer epoch, from 1: part of every render key, and raised only when the pictures change beyond the tolerance
     * of the golden pictures.
     */
    int epoch();

    /**
     * Checks that this machine has what it takes to draw; nothing by default.
     *
     * @throws RuntimeException that tells what is missing
     */
    default void check() {}

    /**
     * Drops what was prepared of artwork and kept on this machine; nothing by default. A render that runs may prepare some again.
     *
     * @param digests of the artwork's bytes, as 64 lower-case hexadecimal digits
     * @return how many prepared pictures were dropped
     * @throws java.io.UncheckedIOException where some could not be
     */
    default int drop(Collection<String> digests) {
        return 0;
    }

    /**
     * Draws every output of a composition.
     *
     * @param artwork where the bytes of the composition's artwork come from
     * @param directory an existing, empty directory that the files are written to; the caller removes it
     * @throws RenderFailure naming the cause, and whether another try may help
     */
    Rendered render(Composition composition, ArtworkSource artwork, Path directory);
}
