package dev.imagery.dsl.layout;

import java.util.OptionalDouble;

/**
 * A projective map of the plane: (x, y) ↦ ((ax + by + c) / w, (dx + ey + f) / w) with w = gx + hy + i. The map of a square
 * to a quadrilateral is Heckbert's closed form (P. Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989,
 * section 2.2.3).
 */
public record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {

    /** The map that takes each corner of one quadrilateral to the same corner of another; both convex. */
    public static Homography mapping(Quad from, Quad to) {
        return ofUnitSquareTo(to).after(ofUnitSquareTo(from).inverse());
    }

    /** The map that scales by the same factor each way and then moves: no tilt, no turn. */
    public static Homography scaling(double factor, double moveX, double moveY) {
        return new Homography(factor, 0, moveX, 0, factor, moveY, 0, 0, 1);
    }

    /**
     * The map that turns around the origin, scales by the same factor each way and then moves.
     *
     * @param degrees clockwise
     */
    public static Homography turning(double degrees, double factor, double moveX, double moveY) {
        double cos = Math.cos(Math.toRadians(degrees)) * factor;
        double sin = Math.sin(Math.toRadians(degrees)) * factor;
        return new Homography(cos, -sin, moveX, sin, cos, moveY, 0, 0, 1);
    }

    /** The factor of a map that only scales and moves; empty for any other. */
    public OptionalDouble plainScale() {
        boolean plain = b == 0 && d == 0 && g == 0 && h == 0 && a == e && a > 0;
        return plain ? OptionalDouble.of(a / i) : OptionalDouble.empty();
    }

    private static Homography ofUnitSquareTo(Quad quad) {
        var p0 = quad.upperLeft();
        var p1 = quad.upperRight();
        var p2 = quad.lowerRight();
        var p3 = quad.lowerLeft();
        double dx1 = p1.x() - p2.x();
        double dx2 = p3.x() - p2.x();
        double dx3 = p0.x() - p1.x() + p2.x() - p3.x();
        double dy1 = p1.y() - p2.y();
        double dy2 = p3.y() - p2.y();
        double dy3 = p0.y() - p1.y() + p2.y() - p3.y();
        double determinant = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / determinant;
        double h = (dx1 * dy3 - dx3 * dy1) / determinant;
        return new Homography(
                p1.x() - p0.x() + g * p1.x(),
                p3.x() - p0.x() + h * p3.x(),
                p0.x(),
                p1.y() - p0.y() + g * p1.y(),
                p3.y() - p0.y() + h * p3.y(),
                p0.y(),
                g,
                h,
                1);
    }

    public Point apply(Point p) {
        double w = g * p.x() + h * p.y() + i;
        return new Point((a * p.x() + b * p.y() + c) / w, (d * p.x() + e * p.y() + f) / w);
    }

    public Quad apply(Quad quad) {
        return new Quad(
                apply(quad.upperLeft()), apply(quad.upperRight()), apply(quad.lowerRight()), apply(quad.lowerLeft()));
    }

    /** By the adjugate, which is the inverse up to scale. */
    public Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    private Homography after(Homography first) {
        return new Homography(
                a * first.a + b * first.d + c * first.g,
                a * first.b + b * first.e + c * first.h,
                a * first.c + b * first.f + c * first.i,
                d * first.a + e * first.d + f * first.g,
                d * first.b + e * first.e + f * first.h,
                d * first.c + e * first.f + f * first.i,
                g * first.a + h * first.d + i * first.g,
                g * first.b + h * first.e + i * first.h,
                g * first.c + h * first.f + i * first.i);
    }

    /** The lengths to which a unit step in x and one in y grow at a point. */
    Span magnificationAt(Point p) {
        var here = apply(p);
        var right = apply(new Point(p.x() + 1, p.y()));
        var down = apply(new Point(p.x(), p.y() + 1));
        return new Span(
                Math.hypot(right.x() - here.x(), right.y() - here.y()),
                Math.hypot(down.x() - here.x(), down.y() - here.y()));
    }
}
