package dev.imagery.local.catalog.poster.drawing;

import java.util.Locale;

/** Vector shapes in ImageMagick's drawing language, in pixels of the poster. */
public final class Drawing {

    private final StringBuilder mvg = new StringBuilder("fill-rule evenodd ");

    public Drawing fill(String colour) {
        return fill(colour, 1);
    }

    public Drawing fill(String colour, double opacity) {
        return paint("fill", colour).add("fill-opacity", opacity).paint("stroke", "none");
    }

    /** Lines only. The opacity is set first: after {@code fill none} it would make the fill visible again. */
    public Drawing stroke(String colour, double width) {
        return add("fill-opacity", 1)
                .paint("fill", "none")
                .paint("stroke", colour)
                .add("stroke-width", width);
    }

    public Drawing outlined(String fill, String stroke, double width) {
        return fill(fill).paint("stroke", stroke).add("stroke-width", width);
    }

    public Drawing rectangle(double x, double y, double width, double height) {
        return add("rectangle", x, y, x + width, y + height);
    }

    public Drawing circle(double x, double y, double radius) {
        return add("circle", x, y, x + radius, y);
    }

    /** Part of an ellipse, in degrees clockwise from the right. */
    public Drawing ellipse(double x, double y, double radiusX, double radiusY, double from, double to) {
        return add("ellipse", x, y, radiusX, radiusY, from, to);
    }

    public Drawing line(double x1, double y1, double x2, double y2) {
        return add("line", x1, y1, x2, y2);
    }

    /** x and y by turns. */
    public Drawing polygon(double... points) {
        return add("polygon", points);
    }

    public Drawing path(Outline outline) {
        return path(outline.toString());
    }

    /** A path of this program's own, in SVG's notation. */
    public Drawing path(String path) {
        mvg.append("path '").append(path).append("' ");
        return this;
    }

    /** A motif in a square of the given side, by the place of the square's middle. */
    public Drawing motif(Motif motif, double x, double y, double side) {
        return at(x - side / 2, y - side / 2, side / 100, () -> motif.paths().forEach(this::path));
    }

    /** Shapes moved and scaled. */
    public Drawing at(double x, double y, double scale, Runnable shapes) {
        mvg.append("push graphic-context ");
        add("translate", x, y).add("scale", scale, scale);
        return inside(shapes);
    }

    /** Shapes moved and turned clockwise. */
    public Drawing turned(double x, double y, double degrees, Runnable shapes) {
        mvg.append("push graphic-context ");
        add("translate", x, y).add("rotate", degrees);
        return inside(shapes);
    }

    private Drawing inside(Runnable shapes) {
        shapes.run();
        mvg.append("pop graphic-context ");
        return this;
    }

    private Drawing paint(String property, String colour) {
        mvg.append(property).append(" '").append(colour).append("' ");
        return this;
    }

    private Drawing add(String command, double... numbers) {
        mvg.append(command).append(' ');
        for (int i = 0; i < numbers.length; i++) {
            mvg.append(String.format(Locale.ROOT, "%.3f", numbers[i]))
                    .append(i % 2 == 0 && i + 1 < numbers.length ? ',' : ' ');
        }
        return this;
    }

    @Override
    public String toString() {
        return mvg.toString();
    }
}
