package dev.imagery.generation.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.imagery.dsl.legibility.Contrast;
import java.util.List;
import java.util.Optional;

/**
 * One asset of a manifest.
 *
 * @param altText the picture in words
 * @param contrast of the page's text on the target's safe areas; empty where there are none
 * @param fallbackTitles how many of its titles are shown by other artwork than that of its language
 * @param safeAreas where the page puts text; empty where it puts none
 * @param cell the experiment and its cell, such as {@code autumn/bright}; empty for the asset of all who are in no cell
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AssetLine(
        String country,
        String language,
        String platform,
        String resolution,
        Optional<String> cell,
        int width,
        int height,
        String renderKey,
        Optional<String> altText,
        Optional<Contrast> contrast,
        int fallbackTitles,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SafeArea> safeAreas) {

    public AssetLine {
        safeAreas = List.copyOf(safeAreas);
    }
}
