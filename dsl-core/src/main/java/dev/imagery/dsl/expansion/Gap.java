package dev.imagery.dsl.expansion;

import dev.imagery.dsl.market.Market;
import java.util.Optional;

/**
 * Something that is missing and that no fallback covers.
 *
 * @param title whose artwork is missing; empty where the market is left without any title
 */
public record Gap(Market market, Optional<Long> title) {

    public String message() {
        return title.map(id -> "title " + id + " has no artwork in " + market.language()
                        + " and none in its original language")
                .orElse("none of the recipe's titles is available in " + market.country());
    }
}
