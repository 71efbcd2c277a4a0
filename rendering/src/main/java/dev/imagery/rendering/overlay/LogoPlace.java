package dev.imagery.rendering.overlay;

import dev.imagery.dsl.overlay.PlacedLogo;
import dev.imagery.dsl.target.Size;

/**
 * Where a logo stands, in pixels of the canvas: as large as its box allows without losing its proportions, and no larger than its own
 * pixels.
 */
record LogoPlace(int x, int y, Size size) {

    static LogoPlace of(PlacedLogo logo, Size canvas) {
        var box = logo.box();
        double width = box.width() * canvas.width();
        double height = box.height() * canvas.height();
        double scale = Math.min(
                1, Math.min(width / logo.size().width(), height / logo.size().height()));
        var size = new Size(side(logo.size().width() * scale), side(logo.size().height() * scale));
        double freeX = width - size.width();
        double freeY = height - size.height();
        double x = box.left() * canvas.width()
                + switch (logo.align()) {
                    case LEFT, START -> 0;
                    case CENTRE -> freeX / 2;
                    case RIGHT, END -> freeX;
                };
        double y = box.top() * canvas.height()
                + switch (logo.verticalAlign()) {
                    case TOP -> 0;
                    case MIDDLE -> freeY / 2;
                    case BOTTOM -> freeY;
                };
        return new LogoPlace((int) Math.round(x), (int) Math.round(y), size);
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }
}
