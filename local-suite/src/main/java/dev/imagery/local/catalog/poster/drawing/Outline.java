package dev.imagery.local.catalog.poster.drawing;

import java.util.Locale;

/** A path in SVG's notation, point by point; coordinates are absolute, in pixels. */
public final class Outline {

    private final StringBuilder path = new StringBuilder();

    public Outline move(double x, double y) {
        return add('M', x, y);
    }

    public Outline line(double x, double y) {
        return add('L', x, y);
    }

    /** A quadratic curve over one control point. */
    public Outline bow(double controlX, double controlY, double x, double y) {
        return add('Q', controlX, controlY, x, y);
    }

    /** A cubic curve over two control points. */
    public Outline curve(double firstX, double firstY, double secondX, double secondY, double x, double y) {
        return add('C', firstX, firstY, secondX, secondY, x, y);
    }

    public Outline close() {
        path.append("Z ");
        return this;
    }

    private Outline add(char command, double... numbers) {
        path.append(command);
        for (double number : numbers) {
            path.append(String.format(Locale.ROOT, "%.1f ", number));
        }
        return this;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
