package dev.imagery.dsl.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Area by the shoelace formula, and clipping by Sutherland and Hodgman (1974). */
final class Polygons {

    private Polygons() {}

    static double area(List<Point> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    /** The part of a convex polygon inside an upright rectangle. */
    static List<Point> clip(List<Point> corners, Bounds bounds) {
        var kept = corners;
        kept = keepPositive(kept, p -> p.x() - bounds.left());
        kept = keepPositive(kept, p -> bounds.right() - p.x());
        kept = keepPositive(kept, p -> p.y() - bounds.top());
        return keepPositive(kept, p -> bounds.bottom() - p.y());
    }

    private static List<Point> keepPositive(List<Point> corners, ToDoubleFunction<Point> side) {
        var kept = new ArrayList<Point>(corners.size() + 1);
        for (int i = 0; i < corners.size(); i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % corners.size());
            double sideOfA = side.applyAsDouble(a);
            double sideOfB = side.applyAsDouble(b);
            if (sideOfA >= 0) {
                kept.add(a);
            }
            if (sideOfA >= 0 != sideOfB >= 0) {
                double t = sideOfA / (sideOfA - sideOfB);
                kept.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
            }
        }
        return kept;
    }
}
