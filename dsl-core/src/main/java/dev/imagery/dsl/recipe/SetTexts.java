package dev.imagery.dsl.recipe;

import dev.imagery.dsl.market.Market;
import dev.imagery.dsl.overlay.ChosenWords;
import dev.imagery.dsl.overlay.Text;
import dev.imagery.dsl.overlay.TextStyle;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a recipe sets in which style, in all its markets: what fonts it needs follows from it. */
public final class SetTexts {

    private SetTexts() {}

    /** A text as some market sees it. */
    public record SetText(TextStyle style, String text, String language) {}

    /** @param regions of the catalogue */
    public static Set<SetText> of(Recipe recipe, Map<String, Set<String>> regions) {
        var texts = new LinkedHashSet<SetText>();
        recipe.variants().stream()
                .map(Variant::recipe)
                .filter(each -> each.overlays().stream().anyMatch(Text.class::isInstance))
                .forEach(each ->
                        each.markets(regions).forEach(market -> in(market, each).forEach(texts::add)));
        return texts;
    }

    private static Stream<SetText> in(Market market, Recipe recipe) {
        return recipe.overlays().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .flatMap(text -> ChosenWords.of(text, market, recipe.fallbacks().languages()).stream()
                        .map(words -> new SetText(text.style(), words.text(), words.language())));
    }
}
