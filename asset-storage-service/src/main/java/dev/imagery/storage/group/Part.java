package dev.imagery.storage.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Some markets and targets, in all cells. What a list names is meant, and where it is empty everything.
 *
 * @param countries such as {@code JP}
 * @param languages such as {@code ja}
 * @param platforms such as {@code tv}
 * @param resolutions such as {@code high}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Part(List<String> countries, List<String> languages, List<String> platforms, List<String> resolutions) {

    public Part {
        countries = List.copyOf(countries);
        languages = List.copyOf(languages);
        platforms = List.copyOf(platforms);
        resolutions = List.copyOf(resolutions);
    }

    /** What is null is as good as empty. */
    @JsonCreator
    public static Part of(
            @JsonProperty("countries") @Nullable List<String> countries,
            @JsonProperty("languages") @Nullable List<String> languages,
            @JsonProperty("platforms") @Nullable List<String> platforms,
            @JsonProperty("resolutions") @Nullable List<String> resolutions) {
        return new Part(all(countries), all(languages), all(platforms), all(resolutions));
    }

    private static List<String> all(@Nullable List<String> named) {
        return named == null ? List.of() : named;
    }

    /** Whether all is meant. */
    public boolean meansEverything() {
        return Stream.of(countries, languages, platforms, resolutions).allMatch(List::isEmpty);
    }

    /** For people, such as {@code JP, KR on tv}. */
    @Override
    public String toString() {
        String markets = Stream.concat(countries.stream(), languages.stream()).collect(Collectors.joining(", "));
        String targets = Stream.concat(platforms.stream(), resolutions.stream()).collect(Collectors.joining(", "));
        if (markets.isEmpty()) {
            return targets;
        }
        return targets.isEmpty() ? markets : markets + " on " + targets;
    }
}
