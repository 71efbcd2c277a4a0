package dev.imagery.generation.storage;

import dev.imagery.dsl.legibility.LuminanceGrid;
import java.util.List;

/**
 * What a render came to, as it is reported.
 *
 * @param titleIds the titles that it shows
 * @param dominantColour as {@code #rrggbb}
 * @param placeholder a ThumbHash in Base64
 * @param hitMap where each title is seen, in the order in which they are drawn
 * @param luminance how bright the picture is where
 * @param provenance by what it was made
 */
public record Render(
        List<Rendition> renditions,
        List<Long> titleIds,
        String dominantColour,
        String placeholder,
        List<SeenTitle> hitMap,
        LuminanceGrid luminance,
        Provenance provenance) {}
