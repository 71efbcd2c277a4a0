package dev.imagery.dsl.overlay;

import java.util.Locale;

/** Where something stands between the upper and the lower edge of its box. */
public enum VerticalAlignment {
    TOP,
    MIDDLE,
    BOTTOM;

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
