package dev.imagery.rendering;

import dev.imagery.rendering.encoding.Shortfall;
import dev.imagery.rendering.sketch.Sketch;
import java.util.List;

/**
 * What a render gave.
 *
 * @param files one for each output of the composition, in its order
 * @param sketch what a small copy of the picture tells
 * @param provenance by what the pictures were made; not part of the identity
 * @param shortfalls files that are larger than they are meant to be
 */
public record Rendered(List<RenderedFile> files, Sketch sketch, Provenance provenance, List<Shortfall> shortfalls) {

    public Rendered {
        files = List.copyOf(files);
        shortfalls = List.copyOf(shortfalls);
    }
}
