package dev.imagery.dsl.layout;

import dev.imagery.dsl.shape.Field;
import dev.imagery.dsl.shape.Numbers;
import dev.imagery.dsl.shape.ObjectShape;
import dev.imagery.dsl.target.Size;
import java.util.List;

/**
 * How a wall's plane is seen: tilted, and larger than the screen, so that no edge shows. Looked at 1920×1080, a plane of
 * 3150×3100 has its corners, clockwise from the upper left, at (-400, -500), (2300, -200), (2100, 1700) and (-700, 2000).
 * Another canvas sees the same view scaled about its centre until it is covered.
 *
 * @param zoom by how much nearer than usual, {@value #LEAST_ZOOM} to {@value #MOST_ZOOM}
 * @param x by how much it is moved to the right, in widths of the canvas, -{@value #MOST_PAN} to {@value #MOST_PAN}
 * @param y by how much it is moved down, in heights of the canvas, -{@value #MOST_PAN} to {@value #MOST_PAN}
 */
public record Camera(double zoom, double x, double y) {

    /** Within it and the limits of the camera, no part of the canvas is beyond the plane's horizon. */
    public static final double MOST_TILT = 1.5;

    public static final Camera USUAL = new Camera(1, 0, 0);

    static final double LEAST_ZOOM = 0.5;
    static final double MOST_ZOOM = 3;
    static final double MOST_PAN = 0.5;

    private static final double PLANE_WIDTH = 3150;
    private static final double PLANE_HEIGHT = 3100;
    private static final double CANVAS_WIDTH = 1920;
    private static final double CANVAS_HEIGHT = 1080;
    private static final Quad TILTED =
            new Quad(new Point(-400, -500), new Point(2300, -200), new Point(2100, 1700), new Point(-700, 2000));
    private static final Quad STRAIGHT = straight();

    private static final Field<Camera, Double> ZOOM = Field.withDefault(
                    "zoom",
                    Numbers.decimal(LEAST_ZOOM, MOST_ZOOM),
                    1.0,
                    Camera::zoom,
                    "How near the camera is: 2 shows everything twice as large, 0.5 half as large.")
            .example("1.25");
    private static final Field<Camera, Double> X = Field.withDefault(
                    "x",
                    Numbers.decimal(-MOST_PAN, MOST_PAN),
                    0.0,
                    Camera::x,
                    "How far the camera is moved to the right, in widths of the picture; below 0 to the left.")
            .example("0.1");
    private static final Field<Camera, Double> Y = Field.withDefault(
                    "y",
                    Numbers.decimal(-MOST_PAN, MOST_PAN),
                    0.0,
                    Camera::y,
                    "How far the camera is moved down, in heights of the picture; below 0 up.")
            .example("-0.2");

    public static final ObjectShape<Camera> SHAPE = ObjectShape.of(
            "From where the wall is seen. The wall has no end: wherever the camera looks, there are tiles.",
            parts -> new Camera(parts.get(ZOOM), parts.get(X), parts.get(Y)),
            List.of(ZOOM, X, Y));

    /**
     * The map from a plane of the given size to the pixels of a canvas.
     *
     * @param tilt 0 for straight on, 1 for the usual tilt, below 0 to the other side; at most {@value #MOST_TILT} either way
     */
    public Homography view(double tilt, double planeWidth, double planeHeight, Size canvas) {
        double scale = Math.min(planeWidth / PLANE_WIDTH, planeHeight / PLANE_HEIGHT);
        double width = PLANE_WIDTH * scale;
        double height = PLANE_HEIGHT * scale;
        double left = (planeWidth - width) / 2;
        double top = (planeHeight - height) / 2;
        if (tilt == 0) {
            var from = onCanvas(STRAIGHT.upperLeft(), canvas);
            double factor = (onCanvas(STRAIGHT.upperRight(), canvas).x() - from.x()) / width;
            return Homography.scaling(factor, from.x() - left * factor, from.y() - top * factor);
        }
        return Homography.mapping(
                Quad.rectangle(left, top, width, height),
                new Quad(
                        onCanvas(tilted(STRAIGHT.upperLeft(), TILTED.upperLeft(), tilt), canvas),
                        onCanvas(tilted(STRAIGHT.upperRight(), TILTED.upperRight(), tilt), canvas),
                        onCanvas(tilted(STRAIGHT.lowerRight(), TILTED.lowerRight(), tilt), canvas),
                        onCanvas(tilted(STRAIGHT.lowerLeft(), TILTED.lowerLeft(), tilt), canvas)));
    }

    private Point onCanvas(Point p, Size canvas) {
        double scale = Math.max(canvas.width() / CANVAS_WIDTH, canvas.height() / CANVAS_HEIGHT) * zoom;
        return new Point(
                (p.x() - CANVAS_WIDTH / 2) * scale + canvas.width() * (0.5 - x),
                (p.y() - CANVAS_HEIGHT / 2) * scale + canvas.height() * (0.5 - y));
    }

    private static Point tilted(Point straight, Point tilted, double tilt) {
        return new Point(tilted.x() * tilt + straight.x() * (1 - tilt), tilted.y() * tilt + straight.y() * (1 - tilt));
    }

    /** The plane seen straight on, as large as in the tilted view and around the same point. */
    private static Quad straight() {
        var centre = TILTED.centre();
        double scale = Math.sqrt(TILTED.area() / (PLANE_WIDTH * PLANE_HEIGHT));
        double width = PLANE_WIDTH * scale;
        double height = PLANE_HEIGHT * scale;
        return Quad.rectangle(centre.x() - width / 2, centre.y() - height / 2, width, height);
    }
}
