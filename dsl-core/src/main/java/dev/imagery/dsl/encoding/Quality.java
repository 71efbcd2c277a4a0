package dev.imagery.dsl.encoding;

/** How good an encoded picture is. */
public sealed interface Quality {

    /** @param value 1 to 100, in the scale of the format's usual encoder */
    record Fixed(int value) implements Quality {}

    /** The smallest file of a fixed ladder of qualities in which the eye finds no loss. */
    record Auto() implements Quality {}

    /**
     * The best quality of a fixed ladder within so many bytes.
     *
     * @param bytes at least 1,000
     */
    record Budget(long bytes) implements Quality {}

    /** What a format gets where nothing is said. No loss that the eye finds on artwork at the distance of a screen. */
    static Quality standard(Format format) {
        return new Fixed(
                switch (format) {
                    case JPEG -> 82;
                    case WEBP -> 82;
                    case AVIF -> 60;
                });
    }
}
