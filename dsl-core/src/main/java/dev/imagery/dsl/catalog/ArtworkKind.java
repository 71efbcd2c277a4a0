package dev.imagery.dsl.catalog;

import java.util.Locale;

/** What a title's artwork is for. */
public enum ArtworkKind {
    /** Upright, with the title's name. */
    POSTER,
    /** Wide, without the title's name. */
    BACKDROP,
    /** Upright, without any text: it serves every language. */
    TEXTLESS,
    /** The title's name as its makers write it, on a transparent ground. */
    LOGO;

    /** As in JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
