package dev.imagery.rendering;

import java.util.List;
import java.util.Map;

/**
 * What a render gave.
 *
 * @param files one for each output of the composition, in its order
 * @param dominantColour as {@code #rrggbb}: the mean of the picture in linear light
 * @param provenance by what the pictures were made: tool versions and the like; not part of the identity
 */
public record Rendered(List<RenderedFile> files, String dominantColour, Map<String, String> provenance) {}
