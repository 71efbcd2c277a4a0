package dev.imagery.generation.recipe;

import dev.imagery.dsl.expansion.Gap;
import dev.imagery.dsl.fault.Warning;
import dev.imagery.generation.storage.Owner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a recipe would come to. */
@Schema(name = "Plan")
record PlanAnswer(
        @Schema(description = "The asset group that it makes a version of")
        String group,

        @Schema(description = "Of the catalogue, as of which it is planned")
        long catalogRevision,

        @Schema(description = "Assets: each market on each target, and in each cell")
        long permutations,

        @Schema(description = "Distinct pictures among them, each in all sizes and formats; 0 where there are gaps")
        int compositions,

        Renders renders,

        @Schema(description = "Of the renders that are needed; absent where a note says why") @Nullable Expected expected,

        @Schema(description = "What is missing; while there is anything, nothing is rendered")
        List<Missing> gaps,

        List<Warning> warnings,
        FallbackCounts fallbacks,
        Contexts contexts,

        @Schema(description = "What is live of the group, and how the plan differs from it; absent where nothing is")
        @Nullable LiveComparison live,

        @Schema(description = "What the plan cannot tell, and why")
        List<String> notes,

        @Schema(description = "A page of the markets") @Nullable List<MarketPlan> markets,

        @Schema(description = "The after of the next page; absent on the last", example = "US/en") @Nullable String next) {

    /** @param needed not known to storage yet */
    @Schema(name = "PlannedRenders")
    record Renders(int needed, int known) {}

    /** @param title whose artwork is missing; absent where it is not about one */
    @Schema(name = "Gap")
    record Missing(
            String country,
            String language,
            @Schema(example = "artwork-missing") String code,
            @Nullable Long title,
            String message) {

        static Missing of(Gap gap) {
            return new Missing(
                    gap.market().country(),
                    gap.market().language(),
                    gap.code(),
                    gap.title().orElse(null),
                    gap.message());
        }
    }

    /**
     * Fallbacks in all markets, counted by title and market.
     *
     * @param artwork by the fallback that gave it, as in the recipe
     * @param defaultCrops of artwork of which nobody said what matters
     */
    @Schema(name = "PlannedFallbacks")
    record FallbackCounts(Map<String, Long> artwork, long defaultCrops) {}

    /**
     * Contexts that other groups have something live for.
     *
     * @param refused whether the recipe would be refused, as it states no precedence
     */
    @Schema(name = "PlannedContexts")
    record Contexts(List<Owner> ofOthers, boolean refused) {}

    PlanAnswer page(List<MarketPlan> page, Optional<String> after) {
        return new PlanAnswer(
                group,
                catalogRevision,
                permutations,
                compositions,
                renders,
                expected,
                gaps,
                warnings,
                fallbacks,
                contexts,
                live,
                notes,
                page,
                after.orElse(null));
    }
}
