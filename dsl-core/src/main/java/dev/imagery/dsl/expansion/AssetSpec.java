package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.target.Target;
import java.util.Optional;

/**
 * One asset: what is shown in a market on a target, as a size of a composition.
 *
 * @param cell {@code experiment/cell} of the visitors that see it; empty for all others
 */
public record AssetSpec(Market market, Target target, Optional<String> cell, Composition composition) {

    /** As in {@code US/en/browser/high}, or {@code US/en/browser/high@autumn/bright} of a cell. */
    @Override
    public String toString() {
        return market + "/" + target + cell.map(name -> "@" + name).orElse("");
    }
}
