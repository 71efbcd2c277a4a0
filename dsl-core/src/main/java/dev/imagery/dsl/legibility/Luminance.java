package dev.imagery.dsl.legibility;

/**
 * Relative luminance of sRGB colours, 0 for black to 1 for white, and the contrast of two of them, as WCAG 2.2 defines both
 * (w3.org/TR/WCAG22, "relative luminance" and "contrast ratio").
 */
public final class Luminance {

    /** What keeps the contrast to black finite: light that a screen reflects. */
    private static final double FLARE = 0.05;

    private static final double LINEAR_UP_TO = 0.04045;
    private static final double MOST = 255;

    private Luminance() {}

    /**
     * @param red encoded, 0 to 1
     * @param green encoded, 0 to 1
     * @param blue encoded, 0 to 1
     */
    public static double of(double red, double green, double blue) {
        return ofLight(linear(red), linear(green), linear(blue));
    }

    /** As {@link #of(double, double, double)}, of what {@link #linear} gives for each channel. */
    public static double ofLight(double red, double green, double blue) {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** @param colour as {@code #rrggbb} */
    public static double of(String colour) {
        return of(channel(colour, 1), channel(colour, 3), channel(colour, 5));
    }

    /** The contrast ratio of two luminances, 1 to 21. */
    public static double contrast(double one, double other) {
        return (Math.max(one, other) + FLARE) / (Math.min(one, other) + FLARE);
    }

    /** Light of an encoded channel; both are 0 to 1. */
    public static double linear(double encoded) {
        return encoded <= LINEAR_UP_TO ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    /** The encoded channel of light, or the grey of a luminance; both are 0 to 1. */
    public static double encoded(double luminance) {
        return luminance <= LINEAR_UP_TO / 12.92 ? luminance * 12.92 : 1.055 * Math.pow(luminance, 1 / 2.4) - 0.055;
    }

    private static double channel(String colour, int at) {
        return Integer.parseInt(colour, at, at + 2, 16) / MOST;
    }
}
