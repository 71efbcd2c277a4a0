package dev.imagery.likeness;

/** One property of each pixel of a picture, such as how bright it is: 0 to 255, row by row. */
public final class Plane {

    private final int width;
    private final int height;
    private final float[] levels;

    Plane(int width, int height, float[] levels) {
        if (levels.length != width * height) {
            throw new IllegalArgumentException(levels.length + " levels are not " + width + "×" + height);
        }
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    /** @param bytes one unsigned byte for each pixel, row by row */
    public static Plane ofBytes(int width, int height, byte[] bytes) {
        var levels = new float[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            levels[i] = bytes[i] & 0xff;
        }
        return new Plane(width, height, levels);
    }

    /**
     * How bright a picture is, by the weights of ITU-R BT.709, of the levels as they are stored.
     *
     * @param bytes red, green and blue, an unsigned byte each, row by row
     */
    public static Plane lumaOfRgb(int width, int height, byte[] bytes) {
        var levels = new float[bytes.length / 3];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 0.2126f * (bytes[3 * i] & 0xff)
                    + 0.7152f * (bytes[3 * i + 1] & 0xff)
                    + 0.0722f * (bytes[3 * i + 2] & 0xff);
        }
        return new Plane(width, height, levels);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Not a copy, and not to be changed. */
    float[] levels() {
        return levels;
    }

    /** Half of it each way, by the mean of two by two pixels; the last row or column of an odd number stands for two. */
    Plane halved() {
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        var half = new float[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < halfWidth; x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, width - 1);
                half[y * halfWidth + x] =
                        (levels[upper + left] + levels[upper + right] + levels[lower + left] + levels[lower + right])
                                / 4;
            }
        }
        return new Plane(halfWidth, halfHeight, half);
    }
}
