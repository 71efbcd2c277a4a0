package dev.imagery.rendering.colour;

/** The curve of sRGB (IEC 61966-2-1:1999). */
final class Srgb {

    private static final double LINEAR_TO = 0.003_130_8;

    private Srgb() {}

    /** The level, from 0 to 1, that means so much light, from 0 to 1. */
    static double level(double light) {
        return light <= LINEAR_TO ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
