package dev.imagery.rendering;

import dev.imagery.rendering.sketch.Sketch;
import java.util.List;

/**
 * What a render gave.
 *
 * @param files one for each output of the composition, in its order
 * @param dominantColour as {@code #rrggbb}: the mean of the picture in linear light
 * @param sketch what a small copy of the picture tells
 * @param provenance by what the pictures were made; not part of the identity
 */
public record Rendered(List<RenderedFile> files, String dominantColour, Sketch sketch, Provenance provenance) {}
