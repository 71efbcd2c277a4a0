package dev.imagery.generation.recipe;

import dev.imagery.dsl.expansion.Gap;
import dev.imagery.dsl.fault.Warning;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a recipe would come to.
 *
 * @param permutations assets asked for
 * @param compositions distinct pictures among them; 0 where there are gaps
 */
@Schema(name = "Plan")
record PlanAnswer(
        String group, int permutations, int compositions, Renders renders, List<Missing> gaps, List<Warning> warnings) {

    /** @param needed not known to storage yet */
    @Schema(name = "PlannedRenders")
    record Renders(int needed, int known) {}

    /** @param title whose artwork is missing; absent where the market is left without any title */
    @Schema(name = "Gap")
    record Missing(
            String country, String language, @Nullable Long title, String message) {

        static Missing of(Gap gap) {
            return new Missing(
                    gap.market().country(), gap.market().language(), gap.title().orElse(null), gap.message());
        }
    }
}
