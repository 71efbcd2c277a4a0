package dev.imagery.orchestration.sample;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Reads the placeholder of an opaque picture: a handful of cosine coefficients in at most 25 bytes. The format is Evan Wallace's
 * ThumbHash (2023, MIT licence, github.com/evanw/thumbhash).
 */
final class ThumbHash {

    private static final int HEADER_BYTES = 5;
    private static final int MOST_BYTES = 25;
    private static final int COLOUR_TERMS = 3;
    private static final int MOST_LUMINANCE_TERMS = 7;

    /** What the format multiplies colour by, as rounding has made it paler. */
    private static final double VIVIDNESS = 1.25;

    private final byte[] hash;
    private final boolean landscape;
    private final int shorterTerms;
    private int nextTerm;

    private ThumbHash(byte[] hash) {
        this.hash = hash;
        this.landscape = bits(39, 1) == 1;
        this.shorterTerms = bits(24, 3);
    }

    /**
     * The picture that a hash stands for.
     *
     * @param base64 the hash
     * @param width in pixels
     * @param height in pixels
     * @return empty where this is no hash of an opaque picture
     */
    static Optional<Pixels> pixels(String base64, int width, int height) {
        try {
            byte[] hash = Base64.getDecoder().decode(base64);
            if (hash.length <= HEADER_BYTES || hash.length > MOST_BYTES || hash[2] < 0) {
                return Optional.empty();
            }
            return new ThumbHash(hash).decoded(width, height);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private Optional<Pixels> decoded(int width, int height) {
        int across = Math.max(COLOUR_TERMS, landscape ? MOST_LUMINANCE_TERMS : shorterTerms);
        int down = Math.max(COLOUR_TERMS, landscape ? shorterTerms : MOST_LUMINANCE_TERMS);
        int terms = terms(across, down) + 2 * terms(COLOUR_TERMS, COLOUR_TERMS);
        if (hash.length < HEADER_BYTES + Math.ceilDiv(terms, 2)) {
            return Optional.empty();
        }
        double[] luminance = channel(width, height, across, down, bits(0, 6) / 63.0, bits(18, 5) / 31.0);
        double[] yellowOrBlue = channel(
                width, height, COLOUR_TERMS, COLOUR_TERMS, bits(6, 6) / 31.5 - 1, bits(27, 6) / 63.0 * VIVIDNESS);
        double[] redOrGreen = channel(
                width, height, COLOUR_TERMS, COLOUR_TERMS, bits(12, 6) / 31.5 - 1, bits(33, 6) / 63.0 * VIVIDNESS);
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < luminance.length; i++) {
            double blue = luminance[i] - 2 / 3.0 * yellowOrBlue[i];
            double red = (3 * luminance[i] - blue + redOrGreen[i]) / 2;
            rgb[i * 3] = level(red);
            rgb[i * 3 + 1] = level(red - redOrGreen[i]);
            rgb[i * 3 + 2] = level(blue);
        }
        return Optional.of(new Pixels(width, height, rgb));
    }

    /** How many terms a channel has beside its mean: those of a triangle, the more a term changes across, the less down. */
    private static int terms(int across, int down) {
        int terms = 0;
        for (int v = 0; v < down; v++) {
            terms += Math.ceilDiv(across * (down - v), down);
        }
        return terms - 1;
    }

    /** A channel's values, from its next terms. */
    private double[] channel(int width, int height, int across, int down, double mean, double scale) {
        double[] values = new double[width * height];
        Arrays.fill(values, mean);
        for (int v = 0; v < down; v++) {
            for (int u = v == 0 ? 1 : 0; u * down < across * (down - v); u++) {
                double term = (bits(8 * HEADER_BYTES + 4 * nextTerm++, 4) / 7.5 - 1) * scale;
                add(values, width, height, u, v, 2 * term);
            }
        }
        return values;
    }

    private static void add(double[] values, int width, int height, int u, int v, double amount) {
        for (int y = 0; y < height; y++) {
            double down = amount * Math.cos(Math.PI / height * (y + 0.5) * v);
            for (int x = 0; x < width; x++) {
                values[y * width + x] += down * Math.cos(Math.PI / width * (x + 0.5) * u);
            }
        }
    }

    private int bits(int from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            int bit = from + i;
            value |= ((hash[bit / Byte.SIZE] >> (bit % Byte.SIZE)) & 1) << i;
        }
        return value;
    }

    private static byte level(double share) {
        return (byte) Math.max(0, 255 * Math.min(1, share));
    }
}
