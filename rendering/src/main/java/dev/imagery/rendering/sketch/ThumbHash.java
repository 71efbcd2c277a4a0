package dev.imagery.rendering.sketch;

import java.util.ArrayList;
import java.util.List;

/**
 * A placeholder of at most 25 bytes: a handful of cosine coefficients of an opaque picture, to be shown blurred until the picture is
 * there. The format is Evan Wallace's ThumbHash (2023, MIT licence, github.com/evanw/thumbhash), whose own decoders read it.
 */
final class ThumbHash {

    /** More pixels cost time and change nothing that is kept. */
    static final int MOST_PIXELS_EACH_WAY = 100;

    private static final int COLOUR_TERMS = 3;
    private static final int MOST_LUMINANCE_TERMS = 7;
    private static final int LEAST_LUMINANCE_TERMS = 3;

    private ThumbHash() {}

    static byte[] of(SmallPicture picture) {
        int width = picture.width();
        int height = picture.height();
        int longer = Math.max(width, height);
        if (longer > MOST_PIXELS_EACH_WAY) {
            throw new IllegalArgumentException(
                    "a ThumbHash is made of 100×100 pixels at most, not of " + width + "×" + height);
        }
        int across = Math.max(1, Math.round((float) MOST_LUMINANCE_TERMS * width / longer));
        int down = Math.max(1, Math.round((float) MOST_LUMINANCE_TERMS * height / longer));
        var luminance = Terms.of(
                picture,
                (r, g, b) -> (r + g + b) / 3,
                Math.max(LEAST_LUMINANCE_TERMS, across),
                Math.max(LEAST_LUMINANCE_TERMS, down));
        var yellowOrBlue = Terms.of(picture, (r, g, b) -> (r + g) / 2 - b, COLOUR_TERMS, COLOUR_TERMS);
        var redOrGreen = Terms.of(picture, (r, g, b) -> r - g, COLOUR_TERMS, COLOUR_TERMS);
        boolean landscape = width > height;

        var bits = new Bits();
        bits.add(63 * luminance.mean(), 6);
        bits.add(31.5 + 31.5 * yellowOrBlue.mean(), 6);
        bits.add(31.5 + 31.5 * redOrGreen.mean(), 6);
        bits.add(31 * luminance.scale(), 5);
        bits.add(0, 1); // no alpha
        bits.add(landscape ? down : across, 3);
        bits.add(63 * yellowOrBlue.scale(), 6);
        bits.add(63 * redOrGreen.scale(), 6);
        bits.add(landscape ? 1 : 0, 1);
        List.of(luminance, yellowOrBlue, redOrGreen)
                .forEach(terms -> terms.varying().forEach(term -> bits.add(15 * term, 4)));
        return bits.bytes();
    }

    /** A value of each pixel. */
    private interface Channel {

        double of(double red, double green, double blue);
    }

    /**
     * The lowest terms of a channel's cosine transform.
     *
     * @param mean the constant one
     * @param scale the largest of the others
     * @param varying the others, from 0 for minus the scale to 1
     */
    private record Terms(double mean, double scale, List<Double> varying) {

        /** Those of a triangle: the more a term changes across, the less down. */
        static Terms of(SmallPicture picture, Channel channel, int across, int down) {
            double mean = 0;
            var others = new ArrayList<Double>();
            for (int v = 0; v < down; v++) {
                for (int u = 0; u * down < across * (down - v); u++) {
                    double term = term(picture, channel, u, v);
                    if (u == 0 && v == 0) {
                        mean = term;
                    } else {
                        others.add(term);
                    }
                }
            }
            double scale = others.stream().mapToDouble(Math::abs).max().orElse(0);
            return new Terms(
                    mean,
                    scale,
                    others.stream()
                            .map(term -> scale > 0 ? 0.5 + 0.5 / scale * term : term)
                            .toList());
        }

        private static double term(SmallPicture picture, Channel channel, int u, int v) {
            int width = picture.width();
            int height = picture.height();
            var waveAcross = wave(width, u);
            var waveDown = wave(height, v);
            double sum = 0;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    sum += channel.of(picture.at(x, y, 0), picture.at(x, y, 1), picture.at(x, y, 2))
                            * waveAcross[x]
                            * waveDown[y];
                }
            }
            return sum / (width * height);
        }

        private static double[] wave(int length, int frequency) {
            var wave = new double[length];
            for (int i = 0; i < length; i++) {
                wave[i] = Math.cos(Math.PI / length * frequency * (i + 0.5));
            }
            return wave;
        }
    }

    /** Whole numbers one after another, the lowest bit first. */
    private static final class Bits {

        private final List<Boolean> bits = new ArrayList<>();

        void add(double value, int count) {
            long rounded = Math.round(value);
            for (int i = 0; i < count; i++) {
                bits.add((rounded >> i & 1) == 1);
            }
        }

        byte[] bytes() {
            var bytes = new byte[Math.ceilDiv(bits.size(), Byte.SIZE)];
            for (int i = 0; i < bits.size(); i++) {
                if (bits.get(i)) {
                    bytes[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
                }
            }
            return bytes;
        }
    }
}
