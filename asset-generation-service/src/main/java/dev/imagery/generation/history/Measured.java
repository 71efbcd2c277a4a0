package dev.imagery.generation.history;

/**
 * What the renders of a design took, in sum.
 *
 * @param design the recipe's {@code type}
 * @param renders how many there were, at least one
 * @param pixels of all their outputs
 * @param seconds that drawing and encoding took, each in one thread
 * @param bytes of all their outputs
 */
public record Measured(String design, long renders, long pixels, double seconds, long bytes) {

    /** Both together, of one design. */
    Measured plus(Measured other) {
        return new Measured(
                design, renders + other.renders, pixels + other.pixels, seconds + other.seconds, bytes + other.bytes);
    }

    /** What so many pixels will take, at the same seconds for each. */
    public double secondsFor(long wanted) {
        return seconds * wanted / pixels;
    }

    /** How many bytes so many pixels will be, at the same bytes for each. */
    public long bytesFor(long wanted) {
        return Math.round((double) bytes * wanted / pixels);
    }
}
