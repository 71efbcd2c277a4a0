package dev.imagery.dsl.overlay;

import dev.imagery.dsl.market.Market;
import java.util.List;
import java.util.Optional;

/**
 * The words of a text in a market.
 *
 * @param key that they were found under
 * @param language canonical BCP 47 tag of the language that they are set in
 */
public record ChosenWords(String key, String text, String language) {

    /**
     * Empty where there are none.
     *
     * @param fallback languages whose words stand in for those that a text lacks, canonical BCP 47 tags, the first choice first
     */
    public static Optional<ChosenWords> of(Text overlay, Market market, List<String> fallback) {
        return overlay.text().in(market.language(), fallback).map(choice -> {
            var language = choice.key().equals(LocalisedText.EVERY_LANGUAGE) ? market.language() : choice.key();
            return new ChosenWords(choice.key(), choice.text(), SettingLanguage.of(language, market.country()));
        });
    }
}
