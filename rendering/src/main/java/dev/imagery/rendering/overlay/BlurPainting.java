package dev.imagery.rendering.overlay;

import dev.imagery.dsl.overlay.Blur;
import dev.imagery.dsl.target.Size;
import java.util.Locale;
import org.im4java.core.IMOperation;

/**
 * Softens the picture or a part of it. What is soft has no detail: a strong blur is computed on a reduced picture and enlarged, so
 * that its cost hardly depends on its radius.
 */
final class BlurPainting {

    /** The standard deviation on the reduced picture, in pixels: enough that its pixels do not show when it is enlarged. */
    private static final double REDUCED_SIGMA = 2.5;

    /** The passage from sharp to soft, in standard deviations of the blurred mask: nearly all of a step's change. */
    private static final double SIGMAS_OF_FEATHER = 4;

    private BlurPainting() {}

    static void paint(IMOperation operation, Blur blur, Size canvas) {
        double sigma = blur.radius() * canvas.height();
        if (blur.whole()) {
            soften(operation, sigma, canvas);
        } else if (blur.feather() == 0) {
            withHardEdge(operation, blur, sigma, canvas);
        } else {
            withFeather(operation, blur, sigma, canvas);
        }
    }

    private static void soften(IMOperation operation, double sigma, Size canvas) {
        double reduction = Math.max(1, sigma / REDUCED_SIGMA);
        if (reduction > 1) {
            operation.filter("Box");
            operation.addRawArgs(
                    "-resize", "%dx%d!".formatted(side(canvas.width() / reduction), side(canvas.height() / reduction)));
        }
        operation.addRawArgs("-blur", String.format(Locale.ROOT, "0x%.3f", sigma / reduction));
        if (reduction > 1) {
            operation.filter("Mitchell");
            operation.addRawArgs("-resize", ScrimPainting.sides(canvas) + "!", "+filter");
        }
    }

    /** The box is cut out sharp or soft and laid over the picture, which is the other. */
    private static void withHardEdge(IMOperation operation, Blur blur, double sigma, Size canvas) {
        var box = PixelBox.of(blur.box(), canvas);
        operation.openOperation();
        operation.p_clone();
        if (blur.side() == Blur.Side.INSIDE) {
            soften(operation, sigma, canvas);
        }
        operation.crop(box.width(), box.height(), box.x(), box.y());
        operation.p_repage();
        operation.closeOperation();
        if (blur.side() == Blur.Side.OUTSIDE) {
            // The sharp piece waits at the end of the list while the picture beneath it is softened.
            operation.openOperation();
            operation.clone(0);
            soften(operation, sigma, canvas);
            operation.closeOperation();
            operation.delete(0);
            operation.p_swap();
        }
        operation.addRawArgs("-geometry", "%+d%+d".formatted(box.x(), box.y()));
        operation.composite();
    }

    private static void withFeather(IMOperation operation, Blur blur, double sigma, Size canvas) {
        operation.openOperation();
        operation.p_clone();
        soften(operation, sigma, canvas);
        operation.closeOperation();
        operation.openOperation();
        mask(operation, blur, canvas);
        operation.closeOperation();
        operation.addRawArgs("-geometry", "+0+0");
        operation.composite();
    }

    /** White where the picture is soft. */
    private static void mask(IMOperation operation, Blur blur, Size canvas) {
        double sigma = blur.feather() * canvas.height() / SIGMAS_OF_FEATHER;
        double reduction = Math.max(1, sigma / REDUCED_SIGMA);
        var small = new Size(side(canvas.width() / reduction), side(canvas.height() / reduction));
        var box = PixelBox.of(blur.box(), small);
        boolean inside = blur.side() == Blur.Side.INSIDE;
        operation.addRawArgs("-size", ScrimPainting.sides(small));
        operation.addImage("xc:" + (inside ? "black" : "white"));
        operation.openOperation();
        operation.addRawArgs("-size", "%dx%d".formatted(box.width(), box.height()));
        operation.addImage("xc:" + (inside ? "white" : "black"));
        operation.closeOperation();
        operation.addRawArgs("-geometry", "%+d%+d".formatted(box.x(), box.y()));
        operation.composite();
        operation.virtualPixel("edge");
        operation.addRawArgs("-blur", String.format(Locale.ROOT, "0x%.3f", sigma / reduction));
        operation.filter("Triangle");
        operation.addRawArgs("-resize", ScrimPainting.sides(canvas) + "!", "+filter");
    }

    private static int side(double length) {
        return Math.max(1, (int) Math.round(length));
    }
}
