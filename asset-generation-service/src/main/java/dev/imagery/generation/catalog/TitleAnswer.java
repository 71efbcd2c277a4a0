package dev.imagery.generation.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.imagery.dsl.catalog.ArtworkKind;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A title as it is answered. What is sent has the same fields without {@code revision}, {@code artwork} and {@code
 * otherArtwork}.
 */
@Schema(name = "Title")
record TitleAnswer(
        long id,

        @Schema(description = "By language tag of BCP 47; one at least in the original language")
        Map<String, String> names,

        String originalLanguage,

        @Schema(
                description =
                        "ISO 3166-1 alpha-2. Absent: not known, the original language tells which titles are local")
        @Nullable List<String> originCountries,

        @Schema(
                description =
                        "Any lower-case word, such as film, series, documentary, short, special, novel, play, opera or game",
                example = "film")
        String kind,

        List<String> genres,

        @Schema(description = "What the titles of one franchise share. Absent: of none") @Nullable String franchise,

        int year,

        @Schema(description = "The least age of its audience, in years, 0 to 21")
        int maturity,

        @Schema(description = "0 to 100") int popularity,

        @Schema(description = "0 to 100, by country, where it is not as everywhere", example = "{\"JP\": 80}") @Nullable Map<String, Integer> popularityByCountry,

        @Schema(description = "The day it came to the service")
        LocalDate launched,

        @Schema(description = "Whether it is for everybody. Absent: where its maturity is at most 12") @Nullable Boolean broadAudience,

        List<String> tags,

        @Schema(description = "Absent: everywhere and always") @Nullable List<Window> availability,

        @Schema(description = "The catalogue's revision that made the title so")
        long revision,

        @Schema(description = "Posters by language") Map<String, PictureAnswer> artwork,

        @Schema(description = "Artwork of other kinds, by kind and then by language. Absent: none") @Nullable Map<String, Map<String, PictureAnswer>> otherArtwork) {

    @Schema(name = "AvailabilityWindow")
    record Window(
            @Schema(description = "ISO 3166-1 alpha-2, or * for every country")
            String country,

            @Nullable Instant from,
            @Nullable Instant until) {

        static Window of(AvailabilityWindow window) {
            return new Window(
                    window.country(), window.from().orElse(null), window.until().orElse(null));
        }
    }

    static TitleAnswer of(TitleRow row, List<ArtworkRow> artwork) {
        var facts = row.facts();
        var others = artwork.stream()
                .collect(groupingBy(
                        picture -> picture.place().kind().word(),
                        TreeMap::new,
                        toMap(picture -> picture.place().language(), PictureAnswer::of, (a, b) -> a, TreeMap::new)));
        var posters = Optional.ofNullable(others.remove(ArtworkKind.POSTER.word()));
        return new TitleAnswer(
                row.id(),
                facts.names(),
                facts.originalLanguage(),
                facts.originCountries().isEmpty() ? null : facts.originCountries(),
                facts.kind(),
                facts.genres(),
                facts.franchise().orElse(null),
                facts.year(),
                facts.maturity(),
                facts.popularity(),
                facts.popularityByCountry().isEmpty() ? null : facts.popularityByCountry(),
                facts.launched(),
                facts.broadAudience().orElse(null),
                facts.tags(),
                facts.availability().isEmpty()
                        ? null
                        : facts.availability().stream().map(Window::of).toList(),
                row.fromRevision(),
                posters.<Map<String, PictureAnswer>>map(found -> found).orElse(Map.of()),
                others.isEmpty() ? null : Map.copyOf(others));
    }
}
