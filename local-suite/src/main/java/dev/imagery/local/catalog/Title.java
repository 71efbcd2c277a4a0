package dev.imagery.local.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A title as the generation service's catalogue takes it; field names are those of its JSON.
 *
 * @param names by language tag, in the order of the catalogue
 * @param originCountries ISO 3166-1 alpha-2; empty where they cannot be told for sure
 * @param kind {@code novel}, {@code play}, {@code opera} or {@code film}
 * @param year of the first publication or performance
 * @param maturity the least age in years
 * @param broadAudience whether it is for everybody: horror is not, whatever its audience's age
 * @param popularity 0 to 100
 */
public record Title(
        long id,
        SequencedMap<String, String> names,
        String originalLanguage,
        List<String> originCountries,
        String kind,
        List<String> genres,
        int year,
        int maturity,
        boolean broadAudience,
        int popularity,
        LocalDate launched,
        List<String> tags,
        List<Availability> availability) {

    public Title {
        names = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(names));
        originCountries = List.copyOf(originCountries);
        genres = List.copyOf(genres);
        tags = List.copyOf(tags);
        availability = List.copyOf(availability);
    }

    /**
     * Where and when a title may be shown.
     *
     * @param country ISO 3166-1 alpha-2, or {@code *} for all
     * @param from included; absent for always so far
     * @param until excluded; absent for always from now on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Availability(
            String country,
            @Nullable Instant from,
            @Nullable Instant until) {}

    Title withName(String language, String name) {
        Map<String, String> renamed = new LinkedHashMap<>(names);
        renamed.put(language, name);
        return new Title(
                id,
                new LinkedHashMap<>(renamed),
                originalLanguage,
                originCountries,
                kind,
                genres,
                year,
                maturity,
                broadAudience,
                popularity,
                launched,
                tags,
                availability);
    }
}
