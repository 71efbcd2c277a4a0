package dev.imagery.dsl.overlay;

import java.util.Locale;

/** Where something stands between the left and the right edge of its box. */
public enum HorizontalAlignment {
    /** Where lines of the language begin: left in English, right in Arabic. */
    START,
    CENTRE,
    /** Where lines of the language end: right in English, left in Arabic. */
    END,
    LEFT,
    RIGHT;

    /** The same in terms of left and right. */
    public HorizontalAlignment in(boolean rightToLeft) {
        return switch (this) {
            case START -> rightToLeft ? RIGHT : LEFT;
            case END -> rightToLeft ? LEFT : RIGHT;
            case CENTRE, LEFT, RIGHT -> this;
        };
    }

    /** As in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
