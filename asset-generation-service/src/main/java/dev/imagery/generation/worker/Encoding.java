package dev.imagery.generation.worker;

import java.util.Locale;

/** How a rendition is encoded. */
enum Encoding {
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String extension;

    Encoding(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** @param name as in recipes, for example {@code jpeg} */
    static Encoding of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
