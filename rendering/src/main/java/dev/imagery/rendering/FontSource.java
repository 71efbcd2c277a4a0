package dev.imagery.rendering;

import dev.imagery.dsl.font.PlacedFont;
import java.nio.file.Path;

/** Where the renderer gets the catalogue's fonts from. */
@FunctionalInterface
public interface FontSource {

    /** For compositions whose texts are set in the fonts of the machine. */
    FontSource NONE = font -> {
        var message = "there is no source of fonts to fetch " + font.family() + " from";
        throw RenderFailure.permanent(message, new IllegalStateException(message));
    };

    /**
     * A local file with exactly the bytes of the font's digest, at the same path each time. It stays readable while the render runs.
     *
     * @throws RenderFailure where the font cannot be had
     */
    Path fetch(PlacedFont font);
}
