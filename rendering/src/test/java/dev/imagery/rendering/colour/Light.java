package dev.imagery.rendering.colour;

import java.awt.Color;
import java.util.function.DoubleUnaryOperator;

/** Colours as amounts of three lights under D65, reckoned plainly and without any profile. */
public record Light(Matrix toXyz) {

    /** Adobe RGB (1998), 4.3.1.2. */
    public static final double ADOBE_GAMMA = 2.199_218_75;

    public static final Light SRGB = of(0.64, 0.33, 0.30, 0.60, 0.15, 0.06);
    public static final Light DISPLAY_P3 = of(0.68, 0.32, 0.265, 0.69, 0.15, 0.06);
    public static final Light ADOBE_RGB = of(0.64, 0.33, 0.21, 0.71, 0.15, 0.06);

    /** From D50 to D65 by the method of Bradford (http://www.brucelindbloom.com/Eqn_ChromAdapt.html). */
    private static final Matrix FROM_D50 = new Matrix(new double[][] {
        {0.955_576_6, -0.023_039_3, 0.063_163_6},
        {-0.028_289_5, 1.009_941_6, 0.021_007_7},
        {0.012_298_2, -0.020_483_0, 1.329_909_8},
    });

    private static Light of(double redX, double redY, double greenX, double greenY, double blueX, double blueY) {
        var primaries = new Matrix(new double[][] {
            {redX / redY, greenX / greenY, blueX / blueY},
            {1, 1, 1},
            {(1 - redX - redY) / redY, (1 - greenX - greenY) / greenY, (1 - blueX - blueY) / blueY},
        });
        var white = new double[] {0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290};
        var amounts = primaries.inverse().times(white);
        return new Light(primaries.times(Matrix.diagonal(amounts[0], amounts[1], amounts[2])));
    }

    /** The sRGB colour of a colour of these lights. */
    public Color inSrgb(Color colour, DoubleUnaryOperator curve) {
        return srgb(toXyz.times(new double[] {
            curve.applyAsDouble(colour.getRed() / 255.0),
            curve.applyAsDouble(colour.getGreen() / 255.0),
            curve.applyAsDouble(colour.getBlue() / 255.0),
        }));
    }

    /** The sRGB colour of L*, a* and b* under D50. */
    public static Color ofLab(double lightness, double a, double b) {
        double y = (lightness + 16) / 116;
        return srgb(FROM_D50.times(new double[] {0.9642 * cube(y + a / 500), cube(y), 0.8249 * cube(y - b / 200)}));
    }

    private static double cube(double root) {
        return root > 6.0 / 29 ? root * root * root : (root - 4.0 / 29) * 108 / 841;
    }

    private static Color srgb(double[] xyz) {
        var light = SRGB.toXyz().inverse().times(xyz);
        return new Color(level(light[0]), level(light[1]), level(light[2]));
    }

    /** What sRGB cannot show is cut off. */
    private static int level(double light) {
        double shown = Math.clamp(light, 0, 1);
        double level = shown <= 0.003_130_8 ? 12.92 * shown : 1.055 * Math.pow(shown, 1 / 2.4) - 0.055;
        return (int) Math.round(level * 255);
    }
}
