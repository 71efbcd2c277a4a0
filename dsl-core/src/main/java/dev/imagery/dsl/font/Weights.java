package dev.imagery.dsl.font;

import java.util.Comparator;

/** Which weight stands in for one that a family lacks. */
final class Weights {

    private static final int REGULAR = 400;
    private static final int MEDIUM = 500;

    private Weights() {}

    /**
     * The best first, as CSS Fonts Module Level 4 matches them (5.2, "Matching font styles"): regular text takes medium before light, other
     * text goes on in its own direction first.
     */
    static Comparator<CatalogFont> nearestTo(int wanted) {
        return Comparator.<CatalogFont>comparingInt(font -> rank(font.weight(), wanted))
                .thenComparingInt(font -> Math.abs(font.weight() - wanted));
    }

    private static int rank(int weight, int wanted) {
        if (weight == wanted) {
            return 0;
        }
        if (wanted >= REGULAR && wanted <= MEDIUM) {
            return weight > wanted ? (weight <= MEDIUM ? 1 : 3) : 2;
        }
        return (weight > wanted) == (wanted > MEDIUM) ? 1 : 2;
    }
}
