package dev.imagery.dsl.layout;

import java.util.List;
import java.util.function.UnaryOperator;

/** A convex quadrilateral, its corners clockwise from the upper left. */
public record Quad(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {

    public static Quad rectangle(double x, double y, double width, double height) {
        return new Quad(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
    }

    public List<Point> corners() {
        return List.of(upperLeft, upperRight, lowerRight, lowerLeft);
    }

    /** The mean of its corners. */
    public Point centre() {
        var corners = corners();
        return new Point(
                corners.stream().mapToDouble(Point::x).sum() / corners.size(),
                corners.stream().mapToDouble(Point::y).sum() / corners.size());
    }

    /** Whether a point lies inside or on an edge. */
    public boolean contains(Point point) {
        var corners = corners();
        boolean right = false;
        boolean left = false;
        for (int i = 0; i < corners.size(); i++) {
            var from = corners.get(i);
            var to = corners.get((i + 1) % corners.size());
            double side = (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
            right |= side > 0;
            left |= side < 0;
        }
        return !(right && left);
    }

    /** Each corner changed alike. */
    public Quad map(UnaryOperator<Point> change) {
        return new Quad(
                change.apply(upperLeft), change.apply(upperRight), change.apply(lowerRight), change.apply(lowerLeft));
    }

    Bounds bounds() {
        return Bounds.of(corners());
    }

    public double area() {
        return Polygons.area(corners());
    }

    /** How much of this quadrilateral's area lies inside the rectangle from (0, 0) to (width, height): 0 to 1. */
    public double shareInside(double width, double height) {
        return shareInside(new Bounds(0, 0, width, height));
    }

    /** How much of this quadrilateral's area lies inside an upright rectangle: 0 to 1. */
    double shareInside(Bounds bounds) {
        return Polygons.area(Polygons.clip(corners(), bounds)) / area();
    }
}
