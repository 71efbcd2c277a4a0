package dev.imagery.dsl.target;

import java.util.Locale;

/** Which way up a screen is. */
public enum Orientation {
    LANDSCAPE,
    PORTRAIT;

    /** As in JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The size turned so that it is this way up; a square is either. */
    public Size turn(Size size) {
        boolean lies = size.width() >= size.height();
        boolean stays = size.width() == size.height() || lies == (this == LANDSCAPE);
        return stays ? size : new Size(size.height(), size.width());
    }
}
