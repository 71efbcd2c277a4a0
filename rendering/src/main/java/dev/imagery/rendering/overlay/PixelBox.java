package dev.imagery.rendering.overlay;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;

/** A box in whole pixels of a canvas, at least one each way. */
record PixelBox(int x, int y, int width, int height) {

    static PixelBox of(Box box, Size canvas) {
        int left = (int) Math.min(canvas.width() - 1L, Math.round(box.left() * canvas.width()));
        int top = (int) Math.min(canvas.height() - 1L, Math.round(box.top() * canvas.height()));
        int right = (int) Math.round((box.left() + box.width()) * canvas.width());
        int bottom = (int) Math.round((box.top() + box.height()) * canvas.height());
        return new PixelBox(
                left,
                top,
                Math.max(1, Math.min(right, canvas.width()) - left),
                Math.max(1, Math.min(bottom, canvas.height()) - top));
    }
}
