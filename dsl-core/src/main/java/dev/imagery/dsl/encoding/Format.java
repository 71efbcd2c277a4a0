package dev.imagery.dsl.encoding;

import java.util.Locale;

/** A format that pictures are written in. */
public enum Format {
    JPEG,
    WEBP,
    AVIF;

    /** As in JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
