package dev.imagery.storage.asset;

/**
 * The place that an asset is made for; a version holds at most one asset for each.
 *
 * @param country ISO 3166-1 alpha-2, such as {@code US}
 * @param language BCP 47 tag, such as {@code en}
 * @param platform such as {@code browser}
 * @param resolution such as {@code high}
 */
public record AssetContext(String country, String language, String platform, String resolution) {

    /** As people write it, and as the id of the asset's rule: {@code US/en/browser/high}. */
    @Override
    public String toString() {
        return country + "/" + language + "/" + platform + "/" + resolution;
    }
}
