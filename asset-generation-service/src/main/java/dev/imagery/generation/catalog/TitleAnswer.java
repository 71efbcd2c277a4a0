package dev.imagery.generation.catalog;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.catalog.AvailabilityWindow;
import dev.imagery.generation.catalog.title.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A title as it is answered. What is sent has the same fields without {@code revision} and {@code artwork}. */
@Schema(name = "Title")
record TitleAnswer(
        long id,
        Map<String, String> names,
        String originalLanguage,
        Kind kind,
        List<String> genres,
        int year,
        int maturity,
        int popularity,
        LocalDate launched,
        List<String> tags,

        @Schema(description = "Absent: everywhere and always") @Nullable List<Window> availability,

        @Schema(description = "The catalogue's revision that made the title so")
        long revision,

        @Schema(description = "By language") Map<String, Picture> artwork) {

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

    @Schema(name = "Artwork")
    record Picture(
            @Schema(description = "SHA-256 of the bytes") String digest, int width, int height, String mediaType) {

        static Picture of(Artwork artwork) {
            return new Picture(
                    artwork.digest(), artwork.size().width(), artwork.size().height(), artwork.mediaType());
        }
    }

    static TitleAnswer of(TitleRow row, List<ArtworkRow> artwork) {
        var facts = row.facts();
        var pictures = new TreeMap<String, Picture>();
        artwork.forEach(picture -> pictures.put(picture.language(), Picture.of(picture.artwork())));
        return new TitleAnswer(
                row.id(),
                facts.names(),
                facts.originalLanguage(),
                facts.kind(),
                facts.genres(),
                facts.year(),
                facts.maturity(),
                facts.popularity(),
                facts.launched(),
                facts.tags(),
                facts.availability().isEmpty()
                        ? null
                        : facts.availability().stream().map(Window::of).toList(),
                row.fromRevision(),
                pictures);
    }
}
