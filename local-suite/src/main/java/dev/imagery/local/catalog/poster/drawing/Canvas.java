package dev.imagery.local.catalog.poster.drawing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.im4java.core.IMOperation;

/**
 * A poster in the making: every call adds arguments to one ImageMagick command. Nothing runs here, so that a style is a
 * pure function from a design to an operation.
 */
public final class Canvas {

    /** The poster's width in pixels; with {@link #HEIGHT} the shape of a book cover, 2:3. */
    public static final int WIDTH = 600;

    public static final int HEIGHT = 900;

    private static final String WHOLE = WIDTH + "x" + HEIGHT;

    private final IMOperation operation = new IMOperation();

    public IMOperation operation() {
        return operation;
    }

    /** A new picture of one colour. */
    public Canvas plain(String colour) {
        return add("-size", WHOLE, "xc:" + colour);
    }

    /** A new picture that goes from one colour above to another below. */
    public Canvas gradient(String above, String below) {
        return add("-size", WHOLE, "gradient:" + above + "-" + below);
    }

    /** A new picture that goes from one colour in the middle to another at the corners. */
    public Canvas radial(String middle, String outside) {
        return add("-size", WHOLE, "radial-gradient:" + middle + "-" + outside);
    }

    public Canvas draw(Consumer<Drawing> shapes) {
        var drawing = new Drawing();
        shapes.accept(drawing);
        return add("-draw", drawing.toString());
    }

    /** Lays what {@code content} paints (one picture) over this, in ImageMagick's compose mode of that name. */
    public Canvas layer(String compose, Consumer<Canvas> content) {
        add("(");
        content.accept(this);
        return add(")", "-gravity", "NorthWest", "-geometry", "+0+0", "-compose", compose, "-composite");
    }

    /** As {@link #layer}, placed by its upper left corner. */
    public Canvas place(int x, int y, Consumer<Canvas> content) {
        add("(");
        content.accept(this);
        return add(")", "-gravity", "NorthWest", "-geometry", sign(x) + sign(y), "-compose", "Over", "-composite");
    }

    /** Sets a text into a box. */
    public Canvas text(String text, String language, Box box, Type type) {
        return place(box.x(), box.y(), canvas -> type.set(canvas, text, language, box));
    }

    /** A new transparent picture with a drawing. */
    public Canvas shapes(Consumer<Drawing> shapes) {
        return add("-size", WHOLE, "xc:none").draw(shapes);
    }

    /** The last picture of a stack gets a soft shadow below it; the blur is done small, where it is cheap. */
    public Canvas shadowed(int dx, int dy, double opacity) {
        add("(", "+clone", "-channel", "A", "-separate", "+channel", "-resize", "20%", "-blur", "0x2.2");
        add("-resize", WHOLE + "!", "-background", "black", "-alpha", "shape");
        add("-channel", "A", "-evaluate", "multiply", decimal(opacity), "+channel", "-repage", sign(dx) + sign(dy));
        return add(
                ")",
                "+swap",
                "-background",
                "none",
                "-compose",
                "Over",
                "-layers",
                "merge",
                "+repage",
                "-crop",
                WHOLE + "+0+0",
                "+repage");
    }

    /** Darkens towards the edges; 0 leaves all as it is, 1 ends in black corners. */
    public Canvas vignette(double strength) {
        var edge = Palette.mix("#ffffff", "#000000", strength);
        return layer("Multiply", canvas -> canvas.add("-size", WHOLE, "radial-gradient:white-" + edge));
    }

    /** A new picture filled with a tile that was kept under that name: {@code mpr:NAME}. */
    public Canvas tiled(String kept) {
        return add("-compose", "Copy", "-size", WHOLE, "tile:" + kept); // the tile coder obeys the compose setting
    }

    public Canvas add(String... arguments) {
        operation.addRawArgs(arguments);
        return this;
    }

    /** Does something with a copy of the picture and drops the copy. */
    public Canvas copied(Consumer<Canvas> content) {
        add("(", "+clone");
        content.accept(this);
        return add("+delete", ")");
    }

    /** Writes the picture to a file as a JPEG of quality 90. */
    public Canvas write(Path file) {
        return add("-strip", "-quality", "90", "-write", "jpeg:" + file.toAbsolutePath());
    }

    static String sign(int offset) {
        return offset < 0 ? String.valueOf(offset) : "+" + offset;
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
