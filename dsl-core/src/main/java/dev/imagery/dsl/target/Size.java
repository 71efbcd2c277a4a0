package dev.imagery.dsl.target;

/**
 * A size in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record Size(int width, int height) implements Comparable<Size> {

    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a size has at least one pixel each way, was " + width + "×" + height);
        }
    }

    public long pixels() {
        return (long) width * height;
    }

    /** The proportions in lowest terms: 16:9 of 1920×1080. */
    public Size aspect() {
        int divisor = greatestCommonDivisor(width, height);
        return new Size(width / divisor, height / divisor);
    }

    /** By pixels, then by width. */
    @Override
    public int compareTo(Size other) {
        int byPixels = Long.compare(pixels(), other.pixels());
        return byPixels != 0 ? byPixels : Integer.compare(width, other.width);
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
