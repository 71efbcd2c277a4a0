package dev.imagery.dsl.expansion;

import dev.imagery.dsl.selection.Reason;
import java.util.Optional;

/**
 * A title that a market sees.
 *
 * @param title its id
 * @param reason why it was chosen
 * @param fallback the fallback that its artwork is of, as in a recipe; empty for artwork of the market's own language
 * @param cropStated whether people said what of the artwork matters, and it is not just taken about its middle
 */
public record ShownTitle(long title, Reason reason, Optional<String> fallback, boolean cropStated) {}
