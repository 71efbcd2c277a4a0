package dev.imagery.generation.recipe;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.imagery.dsl.catalog.CatalogSnapshot;
import dev.imagery.dsl.catalog.Title;
import dev.imagery.dsl.expansion.MarketShow;
import dev.imagery.dsl.expansion.Notice;
import dev.imagery.dsl.expansion.ShownTitle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one market would see. */
@Schema(name = "MarketPlan")
record MarketPlan(
        String country,
        String language,

        @Schema(description = "The cell whose visitors see it; absent for all others", example = "autumn/bright")
        @Nullable String cell,

        int assets,

        @Schema(description = "By rank") List<Shown> titles,

        PlanAnswer.FallbackCounts fallbacks,

        @Schema(description = "What is otherwise than the recipe asks, and why")
        List<Notice> notices,

        @Schema(description = "From what is live; absent where nothing is, or not in this market") @Nullable MarketDifference difference) {

    /**
     * @param name in the market's language
     * @param reason why it is shown
     * @param fallback the one that gave its artwork; absent for artwork of the market's own language
     * @param defaultCrop whether nobody said what of the artwork matters
     */
    @Schema(name = "PlannedTitle")
    record Shown(
            long id, String name, String reason, @Nullable String fallback, boolean defaultCrop) {

        static Shown of(ShownTitle title, String language, CatalogSnapshot catalog) {
            return new Shown(
                    title.title(),
                    catalog.title(title.title())
                            .map((Title known) -> known.nameIn(language))
                            .orElse(""),
                    title.reason().sentence(),
                    title.fallback().orElse(null),
                    !title.cropStated());
        }
    }

    static MarketPlan of(MarketShow show, CatalogSnapshot catalog, Optional<MarketDifference> difference) {
        var market = show.market();
        return new MarketPlan(
                market.country(),
                market.language(),
                show.cell().orElse(null),
                show.pictures().stream()
                        .mapToInt(picture -> picture.targets().size())
                        .sum(),
                show.titles().stream()
                        .map(title -> Shown.of(title, market.language(), catalog))
                        .toList(),
                fallbacks(List.of(show)),
                show.notices(),
                difference.orElse(null));
    }

    static PlanAnswer.FallbackCounts fallbacks(List<MarketShow> shows) {
        Map<String, Long> artwork = shows.stream()
                .flatMap(show -> show.titles().stream())
                .flatMap(title -> title.fallback().stream())
                .collect(groupingBy(word -> word, TreeMap::new, counting()));
        long defaultCrops = shows.stream()
                .flatMap(show -> show.titles().stream())
                .filter(title -> !title.cropStated())
                .count();
        return new PlanAnswer.FallbackCounts(artwork, defaultCrops);
    }

    /** What a market and a cell are called, as in {@code US/en} or {@code US/en@autumn/bright}. */
    static String key(MarketShow show) {
        return show.market() + show.cell().map(cell -> "@" + cell).orElse("");
    }
}
