package dev.imagery.dsl.encoding;

/** How good an encoded picture is. */
public sealed interface Quality {

    /** @param value 1 to 100, in the scale of the format's usual encoder */
    record Fixed(int value) implements Quality {}

    /** One that a recipe states by a word. */
    sealed interface Worded extends Quality permits Auto, Lean {}

    /** The smallest file of a fixed ladder of qualities in which the eye finds no loss. */
    record Auto() implements Worded {}

    /**
     * For poor networks: small above all, and never worse than a JPEG of quality {@value #FLOOR}. Where that does not suffice, the rim of
     * the picture is softened as far as it has to be.
     */
    record Lean() implements Worded {

        /** A JPEG's; files of other formats are at least as like their picture as that JPEG is. */
        public static final int FLOOR = 50;

        /** How large a file may be: what a page shows within seconds at 200 kbit/s. */
        public static long mostBytes(Format format) {
            return switch (format) {
                case JPEG -> 60_000;
                case WEBP -> 45_000;
                case AVIF -> 35_000;
            };
        }
    }

    /**
     * The best quality of a fixed ladder within so many bytes.
     *
     * @param bytes at least 1,000
     */
    record Budget(long bytes) implements Quality {}

    /** What a format gets where nothing is said. No loss that the eye finds on artwork at the distance of a screen. */
    static Fixed standard(Format format) {
        return new Fixed(
                switch (format) {
                    case JPEG -> 82;
                    case WEBP -> 82;
                    case AVIF -> 60;
                });
    }
}
