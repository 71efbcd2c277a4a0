package dev.imagery.generation.catalog.artwork;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.catalog.FocalPoint;
import java.util.List;
import java.util.Optional;

/** Which fractions make a focal point or a box. */
final class Fractions {

    static final String FOCAL_POINT = "x and y as fractions of the picture, 0 to 1, such as 0.5,0.3";
    static final String KEEP_INSIDE =
            "left, top, width and height as fractions of the picture, of a box inside of it, such as 0.2,0.1,0.6,0.5";

    private Fractions() {}

    static Optional<FocalPoint> focalPoint(List<Double> fractions) {
        return Optional.of(fractions)
                .filter(two -> two.size() == 2 && two.stream().allMatch(value -> value >= 0 && value <= 1))
                .map(two -> new FocalPoint(two.get(0), two.get(1)));
    }

    static Optional<Box> keepInside(List<Double> fractions) {
        return Optional.of(fractions)
                .filter(four -> four.size() == 4)
                .map(four -> new Box(four.get(0), four.get(1), four.get(2), four.get(3)))
                .filter(box -> box.width() > 0 && box.height() > 0 && box.isInside());
    }
}
