package dev.imagery.rendering.colour;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** How much light a level of a colour means, both from 0 to 1 (ICC.1:2022, 10.6 and 10.18). */
record ToneCurve(DoubleUnaryOperator light) {

    private static final int LEVELS = 255;
    private static final double FIXED = 65_536;

    /** Parameters of each type of function. */
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    /** Empty where it is neither a table nor a function, or not whole. */
    static Optional<ToneCurve> read(ByteBuffer tag) {
        if (tag.remaining() < 12) {
            return Optional.empty();
        }
        return switch (tag.getInt(0)) {
            case 0x63757276 -> table(tag);
            case 0x70617261 -> function(tag);
            default -> Optional.empty();
        };
    }

    /** Whether no level of 256 means the light of a level of sRGB that is more than one away. */
    boolean isThatOfSrgb() {
        for (int level = 0; level <= LEVELS; level++) {
            double asSrgb = Srgb.level(light.applyAsDouble((double) level / LEVELS));
            // Not a number, as of a broken function, is far away too.
            if (!(Math.abs(asSrgb * LEVELS - level) <= 1)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<ToneCurve> table(ByteBuffer tag) {
        int count = tag.getInt(8);
        if (count < 0 || 12 + 2L * count > tag.limit()) {
            return Optional.empty();
        }
        if (count == 0) {
            return Optional.of(new ToneCurve(level -> level));
        }
        if (count == 1) {
            double gamma = (tag.getShort(12) & 0xFFFF) / 256.0;
            return Optional.of(new ToneCurve(level -> Math.pow(level, gamma)));
        }
        return Optional.of(new ToneCurve(level -> {
            double place = level * (count - 1);
            int before = Math.min((int) place, count - 2);
            double first = tag.getShort(12 + 2 * before) & 0xFFFF;
            double second = tag.getShort(14 + 2 * before) & 0xFFFF;
            return (first + (second - first) * (place - before)) / 0xFFFF;
        }));
    }

    private static Optional<ToneCurve> function(ByteBuffer tag) {
        int type = tag.getShort(8);
        if (type < 0 || type >= PARAMETERS.length || 12 + 4 * PARAMETERS[type] > tag.limit()) {
            return Optional.empty();
        }
        // Those that a type does not state are such that they change nothing.
        var p = new double[] {1, 1, 0, 0, 0, 0, 0};
        for (int i = 0; i < PARAMETERS[type]; i++) {
            p[i] = tag.getInt(12 + 4 * i) / FIXED;
        }
        double g = p[0];
        double a = p[1];
        double b = p[2];
        return Optional.of(new ToneCurve(
                switch (type) {
                    case 0 -> x -> Math.pow(x, g);
                    case 1 -> x -> x >= -b / a ? Math.pow(a * x + b, g) : 0;
                    case 2 -> x -> x >= -b / a ? Math.pow(a * x + b, g) + p[3] : p[3];
                    default -> x -> x >= p[4] ? Math.pow(a * x + b, g) + p[5] : p[3] * x + p[6];
                }));
    }
}
