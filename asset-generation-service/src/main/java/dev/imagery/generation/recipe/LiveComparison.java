package dev.imagery.generation.recipe;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a plan differs from what is live of its group. The differences of each market stand with the market.
 *
 * @param batch that made the live version
 * @param difference absent where this service does not have the batch
 */
@Schema(name = "LiveComparison")
record LiveComparison(int version, UUID batch, @Nullable Sums difference) {

    /**
     * @param addedMarkets that the live version has not, as US/en, or US/en@autumn/bright of a cell
     * @param droppedMarkets that only the live version has
     * @param changedMarkets how many show other titles, or the same elsewhere
     * @param added titles, counted in each market, as the others
     * @param dropped titles
     * @param moved titles that stand in other slots
     */
    @Schema(name = "LiveDifference")
    record Sums(
            List<String> addedMarkets,
            List<String> droppedMarkets,
            int changedMarkets,
            long added,
            long dropped,
            long moved) {}
}
