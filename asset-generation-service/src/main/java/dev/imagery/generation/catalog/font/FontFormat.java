package dev.imagery.generation.catalog.font;

import java.util.Arrays;
import java.util.Optional;

/** The formats that fonts may come in, by the first four bytes of a file (OpenType 1.9, "Organization of an OpenType Font"). */
public enum FontFormat {
    TTF("font/ttf", "\0\1\0\0", "true"),
    OTF("font/otf", "OTTO", "OTTO"),
    TTC("font/collection", "ttcf", "ttcf");

    private final String mediaType;
    private final String beginning;
    private final String beginningOfApple;

    FontFormat(String mediaType, String beginning, String beginningOfApple) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.beginningOfApple = beginningOfApple;
    }

    /** Of RFC 8081. */
    public String mediaType() {
        return mediaType;
    }

    /** @param four the first bytes of a file, each as a character */
    static Optional<FontFormat> beginningWith(String four) {
        return Arrays.stream(values())
                .filter(format -> four.equals(format.beginning) || four.equals(format.beginningOfApple))
                .findFirst();
    }

    /** The format of a media type without parameters. */
    public static Optional<FontFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }
}
