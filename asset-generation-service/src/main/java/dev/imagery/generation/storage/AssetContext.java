package dev.imagery.generation.storage;

import java.util.Optional;

/**
 * The place that an asset is made for.
 *
 * @param cell the experiment and its cell, such as {@code autumn/bright}; empty for the asset of all who are in no cell
 */
public record AssetContext(String country, String language, String platform, String resolution, Optional<String> cell) {

    /** As storage writes it: {@code US/en/browser/high}, and in a cell {@code US/en/browser/high@autumn/bright}. */
    @Override
    public String toString() {
        var place = String.join("/", country, language, platform, resolution);
        return cell.map(inCell -> place + "@" + inCell).orElse(place);
    }
}
