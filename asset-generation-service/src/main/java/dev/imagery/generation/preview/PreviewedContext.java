package dev.imagery.generation.preview;

import dev.imagery.dsl.encoding.EncodingRule;
import dev.imagery.dsl.encoding.EncodingRules;
import dev.imagery.dsl.encoding.Format;
import dev.imagery.dsl.encoding.Quality;
import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.recipe.Recipe;
import dev.imagery.dsl.target.Target;
import java.util.List;
import java.util.Optional;

/**
 * One context of a recipe.
 *
 * @param recipe as the cell sees it
 * @param cell as {@code experiment/cell}; empty for all visitors that are in none
 */
record PreviewedContext(Recipe recipe, Market market, Target target, Optional<String> cell) {

    /** Good enough to judge a wall by, and written at once. */
    private static final EncodingRules ENCODINGS =
            new EncodingRules(List.of(new EncodingRule(Format.JPEG, Optional.of(new Quality.Fixed(75)), List.of())));

    /** The recipe for this context alone, as one JPEG. */
    Recipe alone() {
        return recipe.only(market, target, ENCODINGS);
    }

    /** As in {@code US/en/browser/low}, or {@code US/en/browser/low@autumn/bright} of a cell. */
    @Override
    public String toString() {
        return market + "/" + target + cell.map(name -> "@" + name).orElse("");
    }
}
