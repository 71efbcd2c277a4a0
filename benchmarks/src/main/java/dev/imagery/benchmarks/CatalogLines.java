package dev.imagery.benchmarks;

import dev.imagery.dsl.catalog.Title;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Titles as they are imported, without their artwork. */
final class CatalogLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CatalogLines() {}

    static List<String> of(List<Title> titles) {
        return titles.stream().map(CatalogLines::line).toList();
    }

    private static String line(Title title) {
        return JSON.writeValueAsString(Map.ofEntries(
                Map.entry("id", title.id()),
                Map.entry("names", title.names()),
                Map.entry("originalLanguage", title.originalLanguage()),
                Map.entry("kind", title.kind()),
                Map.entry("genres", title.genres()),
                Map.entry("year", title.year()),
                Map.entry("maturity", title.maturity()),
                Map.entry("popularity", title.popularity()),
                Map.entry("popularityByCountry", title.popularityByCountry()),
                Map.entry("launched", title.launched().toString()),
                Map.entry("broadAudience", title.broadAudience())));
    }
}
