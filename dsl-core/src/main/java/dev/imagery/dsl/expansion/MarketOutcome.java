package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.selection.Selected;
import java.util.List;
import java.util.Optional;

/**
 * What one market of a variant came to.
 *
 * @param cell of the variant
 * @param selected the titles of its country
 * @param show empty where there are gaps, or no titles at all
 */
record MarketOutcome(
        Market market, Optional<String> cell, Selected selected, Optional<MarketShow> show, List<Gap> gaps) {

    static MarketOutcome gaps(Market market, Optional<String> cell, Selected selected, List<Gap> gaps) {
        return new MarketOutcome(market, cell, selected, Optional.empty(), List.copyOf(gaps));
    }

    static MarketOutcome of(Selected selected, MarketShow show) {
        return new MarketOutcome(show.market(), show.cell(), selected, Optional.of(show), List.of());
    }
}
