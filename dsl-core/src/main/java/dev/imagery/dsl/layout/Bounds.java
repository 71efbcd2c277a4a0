package dev.imagery.dsl.layout;

import java.util.List;

/** The upright rectangle around some points. */
record Bounds(double left, double top, double right, double bottom) {

    static Bounds of(List<Point> points) {
        var xs = points.stream().mapToDouble(Point::x).summaryStatistics();
        var ys = points.stream().mapToDouble(Point::y).summaryStatistics();
        return new Bounds(xs.getMin(), ys.getMin(), xs.getMax(), ys.getMax());
    }

    boolean overlaps(Bounds other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
