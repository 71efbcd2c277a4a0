package dev.imagery.rendering.artwork;

/**
 * A limit of {@link PictureLimits} that a file passes.
 *
 * @param found more than is allowed
 */
public record Excess(Of what, long found, long allowed) {

    /** What is limited, and the setting that limits it. */
    public enum Of {
        BYTES("bytes", "imagery.artwork.max-bytes"),
        PIXELS("pixels", "imagery.artwork.max-pixels"),
        SIDE("pixels of width or height", "imagery.artwork.max-side"),
        FRAMES("frames", "imagery.artwork.max-frames");

        private final String unit;
        private final String setting;

        Of(String unit, String setting) {
            this.unit = unit;
            this.setting = setting;
        }
    }

    /** Such as {@code at most 50000000 pixels (imagery.artwork.max-pixels)}. */
    public String expected() {
        return "at most %d %s (%s)".formatted(allowed, what.unit, what.setting);
    }

    /** Such as {@code 900000000 pixels, and may have at most 50000000 pixels (imagery.artwork.max-pixels)}. */
    @Override
    public String toString() {
        return "%d %s, and may have %s".formatted(found, what.unit, expected());
    }
}
