package dev.imagery.rendering.overlay;

import dev.imagery.dsl.overlay.Gradient;
import dev.imagery.dsl.overlay.Vignette;
import dev.imagery.dsl.target.Size;
import java.util.Locale;
import org.im4java.core.IMOperation;

/**
 * Scrims and vignettes: layers of one colour whose opacity changes slowly. They are computed at 16 bits and at an eighth of the
 * canvas each way, and enlarged by interpolation, which gives the same picture for a fraction of the time.
 */
final class ScrimPainting {

    private static final int REDUCTION = 8;

    /** 3t² - 2t³: no edge shows where the scrim begins and ends. */
    private static final String SMOOTHSTEP = "-2,3,0,0";

    private ScrimPainting() {}

    static void paint(IMOperation operation, Gradient gradient, Size canvas) {
        var small = reduced(canvas);
        paint(operation, gradient.colour(), canvas, small, () -> {
            operation.addRawArgs("-size", sides(small));
            operation.addImage("xc:black");
            operation.addRawArgs("-sparse-color", "Barycentric", nearness(gradient.from(), small));
            shape(operation, gradient.reach(), gradient.opacity());
        });
    }

    static void paint(IMOperation operation, Vignette vignette, Size canvas) {
        var small = reduced(canvas);
        paint(operation, vignette.colour(), canvas, small, () -> {
            // The ellipse through the corners: half of a side times the root of two.
            operation.define(String.format(
                    Locale.ROOT,
                    "gradient:radii=%.3f,%.3f",
                    small.width() / Math.sqrt(2),
                    small.height() / Math.sqrt(2)));
            operation.addRawArgs("-size", sides(small));
            operation.addImage("radial-gradient:black-white");
            shape(operation, vignette.reach(), vignette.opacity());
        });
    }

    private static void paint(IMOperation operation, String colour, Size canvas, Size small, Runnable mask) {
        operation.openOperation();
        operation.addRawArgs("-size", sides(small));
        operation.addImage("xc:" + colour);
        operation.openOperation();
        mask.run();
        operation.closeOperation();
        operation.alpha("off");
        operation.compose("CopyOpacity");
        operation.composite();
        operation.filter("Triangle");
        operation.addRawArgs("-resize", sides(canvas) + "!");
        operation.closeOperation();
        operation.compose("Over");
        operation.composite();
        operation.addRawArgs("+filter");
    }

    /** From how near a pixel is to the strongest place, 1 to 0, to how opaque the scrim is there. */
    private static void shape(IMOperation operation, double reach, double opacity) {
        operation.addRawArgs("-level", Percent.of(1 - reach) + ",100%");
        operation.function("Polynomial", SMOOTHSTEP);
        operation.addRawArgs("-evaluate", "Multiply", String.format(Locale.ROOT, "%.4f", opacity));
    }

    /**
     * Three corners with how near each is to the strongest side or corner: nearness is a plane over the picture, and three points make
     * a plane. ImageMagick counts from the middles of pixels.
     */
    private static String nearness(double degrees, Size size) {
        double radians = Math.toRadians(degrees);
        double x = Math.sin(radians);
        double y = -Math.cos(radians);
        double most = (Math.abs(x) + Math.abs(y)) / 2;
        return String.format(
                Locale.ROOT,
                "-0.5,-0.5 gray(%s) %.1f,-0.5 gray(%s) -0.5,%.1f gray(%s)",
                Percent.of(share(-x - y, most)),
                size.width() - 0.5,
                Percent.of(share(x - y, most)),
                size.height() - 0.5,
                Percent.of(share(-x + y, most)));
    }

    /** @param along twice the distance from the middle of a square of side 1, towards the strongest place */
    private static double share(double along, double most) {
        return (along / 2 + most) / (2 * most);
    }

    private static Size reduced(Size canvas) {
        return new Size(
                Math.max(2, Math.ceilDiv(canvas.width(), REDUCTION)),
                Math.max(2, Math.ceilDiv(canvas.height(), REDUCTION)));
    }

    static String sides(Size size) {
        return size.width() + "x" + size.height();
    }
}
