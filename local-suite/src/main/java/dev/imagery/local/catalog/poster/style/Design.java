package dev.imagery.local.catalog.poster.style;

import dev.imagery.local.catalog.poster.drawing.Motif;
import dev.imagery.local.catalog.poster.drawing.Palette;
import java.util.SplittableRandom;

/**
 * What a work asks of its poster in every language.
 *
 * @param seed decides the variation within the style; the same seed gives the same poster
 */
public record Design(Palette palette, Motif motif, long seed) {

    SplittableRandom random() {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 17);
    }

    /** One of {@code count} variations, from 0. */
    int variation(int count) {
        return random().nextInt(count);
    }
}
