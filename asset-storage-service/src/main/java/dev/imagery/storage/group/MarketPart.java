package dev.imagery.storage.group;

import java.util.List;

/**
 * What a version shows in one market, outside experiments. What a list names is meant, and where it is empty everything.
 *
 * @param group the version's
 * @param country such as {@code JP}
 * @param language such as {@code ja}
 * @param platforms such as {@code tv}
 * @param resolutions such as {@code high}
 */
public record MarketPart(
        String group, int version, String country, String language, List<String> platforms, List<String> resolutions) {

    public MarketPart {
        platforms = List.copyOf(platforms);
        resolutions = List.copyOf(resolutions);
    }

    /** For people. */
    @Override
    public String toString() {
        return "%s/%s of version %d of %s".formatted(country, language, version, group);
    }
}
