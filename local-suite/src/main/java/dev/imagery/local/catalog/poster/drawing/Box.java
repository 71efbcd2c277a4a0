package dev.imagery.local.catalog.poster.drawing;

/** A rectangle on the poster, in pixels from its upper left corner. */
public record Box(int x, int y, int width, int height) {

    /** The same box seen in a mirror that stands upright in the middle of the poster. */
    public Box mirrored() {
        return new Box(Canvas.WIDTH - x - width, y, width, height);
    }

    public double aspect() {
        return (double) width / height;
    }
}
