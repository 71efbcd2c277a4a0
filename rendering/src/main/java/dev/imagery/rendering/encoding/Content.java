package dev.imagery.rendering.encoding;

import dev.imagery.dsl.area.Box;
import java.util.List;

/**
 * What an encoder has to know of a picture.
 *
 * @param design the design's type, by which it is remembered where searches begin
 * @param chroma that JPEGs need
 * @param lettered where overlays are that have to be read, as parts of the picture
 */
public record Content(String design, Chroma chroma, List<Box> lettered) {

    public Content {
        lettered = List.copyOf(lettered);
    }

    /** Of a picture without overlays. */
    public Content(String design) {
        this(design, Chroma.HALF, List.of());
    }
}
