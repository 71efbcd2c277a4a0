package dev.imagery.rendering.sketch;

import dev.imagery.dsl.legibility.Luminance;

/** An opaque picture, kept in memory: in sRGB, or in {@linkplain #light() light}. */
final class SmallPicture {

    static final int CHANNELS = 3;

    private static final int LEVELS = 256;
    private static final float MOST = LEVELS - 1;
    private static final float[] LIGHT = lightOfLevels();

    private final int width;
    private final int height;
    private final float[] rgb;

    private SmallPicture(int width, int height, float[] rgb) {
        if (rgb.length != width * height * CHANNELS) {
            throw new IllegalArgumentException(rgb.length + " values are no picture of " + width + "×" + height);
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** @param bytes one for each of red, green and blue, row by row */
    static SmallPicture ofBytes(int width, int height, byte[] bytes) {
        var rgb = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            rgb[i] = (bytes[i] & 0xff) / MOST;
        }
        return new SmallPicture(width, height, rgb);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /**
     * @param channel 0 red, 1 green, 2 blue
     * @return 0 to 1
     */
    float at(int x, int y, int channel) {
        return rgb[(y * width + x) * CHANNELS + channel];
    }

    /** The same with light in place of levels; of a picture that was read from bytes. */
    SmallPicture light() {
        var light = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            light[i] = LIGHT[Math.round(rgb[i] * MOST)];
        }
        return new SmallPicture(width, height, light);
    }

    private static float[] lightOfLevels() {
        var light = new float[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            light[level] = (float) Luminance.linear(level / MOST);
        }
        return light;
    }

    /** Of a channel, over all pixels. */
    double mean(int channel) {
        double sum = 0;
        for (int i = channel; i < rgb.length; i += CHANNELS) {
            sum += rgb[i];
        }
        return sum / (width * height);
    }

    /** Each square of so many pixels each way as one, by its mean; the sides are multiples of it. */
    SmallPicture reduced(int factor) {
        int columns = width / factor;
        int rows = height / factor;
        var means = new float[columns * rows * CHANNELS];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int mean = ((y / factor) * columns + x / factor) * CHANNELS + channel;
                    means[mean] += at(x, y, channel) / (factor * factor);
                }
            }
        }
        return new SmallPicture(columns, rows, means);
    }
}
