package dev.imagery.rendering;

import dev.imagery.rendering.sketch.Sketch;
import java.util.List;

/**
 * What a render gave.
 *
 * @param files one for each output of the composition, in its order
 * @param sketch what a small copy of the picture tells
 * @param provenance by what the pictures were made; not part of the identity
 */
public record Rendered(List<RenderedFile> files, Sketch sketch, Provenance provenance) {}
