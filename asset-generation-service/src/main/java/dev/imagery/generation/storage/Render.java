package dev.imagery.generation.storage;

import java.util.List;
import java.util.Map;

/**
 * What a render came to, as it is reported.
 *
 * @param titleIds the titles that it shows
 * @param dominantColour as {@code #rrggbb}
 * @param provenance by what it was made
 */
public record Render(
        List<Rendition> renditions, List<Long> titleIds, String dominantColour, Map<String, String> provenance) {}
