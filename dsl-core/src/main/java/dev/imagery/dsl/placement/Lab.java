package dev.imagery.dsl.placement;

/**
 * A colour of CIELAB under the illuminant D65 (CIE 15:2018, "Colorimetry"). Its distances are about as people see them: a
 * difference that they just notice is 2.3 (M. Mahy, L. Van Eycken, A. Oosterlinck, "Evaluation of Uniform Color Spaces Developed
 * after the Adoption of CIELAB and CIELUV", 1994).
 *
 * @param lightness 0 to 100
 * @param a from green to red
 * @param b from blue to yellow
 */
record Lab(double lightness, double a, double b) {

    /** Below this, colours are nearly the same: three just noticeable differences. */
    static final double NEARLY_THE_SAME = 7;

    private static final double CELL = 3 * NEARLY_THE_SAME;

    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;

    /** @param colour {@code #rrggbb}, of sRGB (IEC 61966-2-1) */
    static Lab of(String colour) {
        int rgb = Integer.parseInt(colour, 1, colour.length(), 16);
        double red = linear(rgb >> 16 & 0xff);
        double green = linear(rgb >> 8 & 0xff);
        double blue = linear(rgb & 0xff);
        double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE_X);
        double y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / WHITE_Z);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** A number that most colours near each other share. */
    long cell() {
        return Math.round(lightness / CELL) * 1_000_000 + Math.round(a / CELL) * 1_000 + Math.round(b / CELL);
    }

    /** ΔE*ab, the distance of 1976. */
    double differenceFrom(Lab other) {
        double dl = lightness - other.lightness;
        double da = a - other.a;
        double db = b - other.b;
        return Math.sqrt(dl * dl + da * da + db * db);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double curve(double t) {
        double step = 6.0 / 29;
        return t > step * step * step ? Math.cbrt(t) : t / (3 * step * step) + 4.0 / 29;
    }
}
