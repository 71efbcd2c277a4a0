package dev.imagery.generation.catalog;

import dev.imagery.generation.catalog.title.TitleFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A title on its way into the table {@code title}: its JSON is what PostgreSQL makes a record of. */
@JsonNaming(SnakeCaseStrategy.class)
record TitleColumns(
        long id,
        SortedMap<String, String> names,
        String originalLanguage,
        List<String> originCountries,
        String kind,
        List<String> genres,
        List<String> tags,
        @Nullable String franchise,
        int year,
        int maturity,
        int popularity,
        String popularityByCountry,
        LocalDate launched,
        @Nullable Boolean broadAudience,
        List<WindowColumn> availability) {

    /** The table's columns of what a title says. */
    private static final List<String> COLUMNS = List.of(
            "names",
            "original_language",
            "origin_countries",
            "kind",
            "genres",
            "tags",
            "franchise",
            "year",
            "maturity",
            "popularity",
            "popularity_by_country",
            "launched",
            "broad_audience",
            "availability");

    static TitleColumns of(long id, TitleFacts facts) {
        return new TitleColumns(
                id,
                facts.names(),
                facts.originalLanguage(),
                facts.originCountries(),
                facts.kind(),
                facts.genres(),
                facts.tags(),
                facts.franchise().orElse(null),
                facts.year(),
                facts.maturity(),
                facts.popularity(),
                facts.popularityByCountry().text(),
                facts.launched(),
                facts.broadAudience().orElse(null),
                facts.availability().stream().map(WindowColumn::of).toList());
    }

    /** The columns with commas between. */
    static String list() {
        return String.join(", ", COLUMNS);
    }

    /** The columns with commas between, each of the table with the alias. */
    static String listOf(String alias) {
        return alias + "." + String.join(", " + alias + ".", COLUMNS);
    }
}
