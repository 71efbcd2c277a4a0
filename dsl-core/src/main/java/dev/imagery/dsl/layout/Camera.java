package dev.imagery.dsl.layout;

import dev.imagery.dsl.target.Size;

/**
 * How the wall's plane is seen: tilted, and larger than the screen, so that no edge shows. Looked at 1920×1080, a plane of
 * 3150×3100 has its corners, clockwise from the upper left, at (-400, -500), (2300, -200), (2100, 1700) and (-700, 2000).
 * Another canvas sees the same view scaled about its centre until it is covered.
 */
public final class Camera {

    private static final double PLANE_WIDTH = 3150;
    private static final double PLANE_HEIGHT = 3100;
    private static final double CANVAS_WIDTH = 1920;
    private static final double CANVAS_HEIGHT = 1080;
    private static final Quad SEEN_AT =
            new Quad(new Point(-400, -500), new Point(2300, -200), new Point(2100, 1700), new Point(-700, 2000));

    private Camera() {}

    /** The map from a plane of the given size to the pixels of a canvas. */
    public static Homography view(double planeWidth, double planeHeight, Size canvas) {
        double scale = Math.min(planeWidth / PLANE_WIDTH, planeHeight / PLANE_HEIGHT);
        double width = PLANE_WIDTH * scale;
        double height = PLANE_HEIGHT * scale;
        var seen = Quad.rectangle((planeWidth - width) / 2, (planeHeight - height) / 2, width, height);
        return Homography.mapping(seen, covering(canvas));
    }

    private static Quad covering(Size canvas) {
        return new Quad(
                covering(SEEN_AT.upperLeft(), canvas),
                covering(SEEN_AT.upperRight(), canvas),
                covering(SEEN_AT.lowerRight(), canvas),
                covering(SEEN_AT.lowerLeft(), canvas));
    }

    private static Point covering(Point p, Size canvas) {
        double scale = Math.max(canvas.width() / CANVAS_WIDTH, canvas.height() / CANVAS_HEIGHT);
        return new Point(
                (p.x() - CANVAS_WIDTH / 2) * scale + canvas.width() / 2.0,
                (p.y() - CANVAS_HEIGHT / 2) * scale + canvas.height() / 2.0);
    }
}
