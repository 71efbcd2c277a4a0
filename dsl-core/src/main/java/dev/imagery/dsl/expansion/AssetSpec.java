package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.target.Target;

/** One asset: what is shown in a market on a target, as a size of a composition. */
public record AssetSpec(Market market, Target target, Composition composition) {

    /** As in {@code US/en/browser/high}. */
    @Override
    public String toString() {
        return market + "/" + target;
    }
}
