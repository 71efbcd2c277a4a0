package dev.imagery.orchestration.sample;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Where the page's text may lie, in fractions of the picture's width and height. */
record SafeArea(double left, double top, double width, double height) {

    /**
     * The area that a picture states in its pixels; empty where it states none that lies in the picture.
     *
     * @param box with {@code x}, {@code y}, {@code width} and {@code height}
     */
    static Optional<SafeArea> of(JsonNode box, double pictureWidth, double pictureHeight) {
        SafeArea area = new SafeArea(
                box.path("x").doubleValue(-1) / pictureWidth,
                box.path("y").doubleValue(-1) / pictureHeight,
                box.path("width").doubleValue(0) / pictureWidth,
                box.path("height").doubleValue(0) / pictureHeight);
        boolean within = area.left >= 0
                && area.top >= 0
                && area.width > 0
                && area.height > 0
                && area.right() <= 1
                && area.bottom() <= 1;
        return within ? Optional.of(area) : Optional.empty();
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /**
     * Where the area lies across the room that it leaves: 0 at the left edge, 1 at the right one. A picture that is cropped around
     * this point shows as much of the area as there is room for.
     */
    double across() {
        return width < 1 ? left / (1 - width) : 0.5;
    }

    /** The same from the top down. */
    double down() {
        return height < 1 ? top / (1 - height) : 0.5;
    }
}
