package dev.imagery.generation.worker;

import dev.imagery.dsl.encoding.Format;

/** How a rendition is encoded. */
enum Encoding {
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif");

    private final String mediaType;
    private final String extension;

    Encoding(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static Encoding of(Format format) {
        return switch (format) {
            case JPEG -> JPEG;
            case WEBP -> WEBP;
            case AVIF -> AVIF;
        };
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }
}
