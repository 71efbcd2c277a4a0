package dev.imagery.dsl.design;

import java.util.Locale;

/** Where the large title of {@link HeroDesign} stands. */
public enum HeroSide {
    LEFT(0),
    CENTRE(0.5),
    RIGHT(1);

    private final double part;

    HeroSide(double part) {
        this.part = part;
    }

    /** As in JSON: lower case. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of the free space is on the left of it: 0 to 1. */
    double part() {
        return part;
    }
}
