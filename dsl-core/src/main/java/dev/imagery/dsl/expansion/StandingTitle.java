package dev.imagery.dsl.expansion;

import dev.imagery.dsl.catalog.Artwork;
import dev.imagery.dsl.selection.ChosenTitle;
import java.util.Optional;

/**
 * A title that is to be placed, with the artwork that shows it.
 *
 * @param colour what it looks like from afar; empty where that is not known
 * @param fallback the fallback that gave the artwork, as in a recipe
 */
record StandingTitle(ChosenTitle chosen, Artwork artwork, Optional<String> colour, Optional<String> fallback) {

    long id() {
        return chosen.title().id();
    }

    PlacedArtwork placed() {
        return PlacedArtwork.of(id(), artwork);
    }

    ShownTitle shown() {
        return new ShownTitle(id(), chosen.reason(), fallback, artwork.cropStated());
    }
}
