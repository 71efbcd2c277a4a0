package dev.imagery.local.catalog.poster.drawing;

import dev.imagery.local.catalog.poster.lettering.Face;
import dev.imagery.local.catalog.poster.lettering.Lines;
import dev.imagery.local.catalog.poster.lettering.Markup;
import dev.imagery.local.catalog.poster.lettering.Script;
import java.util.List;

/**
 * How a text is set into a box: as large as the box and {@code largest} allow, never cut off.
 *
 * @param below the colour at the foot of the letters; the same as {@code colour} for a flat one
 * @param capitals whether scripts that have capitals use them
 * @param tracking space between letters in thousandths of the em
 * @param most the most lines
 * @param largest the largest size in pixels to the em
 * @param anchor where in its box the text stands: ImageMagick's gravity
 * @param upright whether scripts that run from top to bottom do so
 */
public record Type(
        Face face,
        String colour,
        String below,
        boolean capitals,
        int tracking,
        int most,
        int largest,
        String anchor,
        boolean upright) {

    public static Type of(Face face, String colour) {
        return new Type(face, colour, colour, false, 0, 1, 40, "Center", false);
    }

    public Type gradient(String foot) {
        return new Type(face, colour, foot, capitals, tracking, most, largest, anchor, upright);
    }

    public Type capitals(int spacing) {
        return new Type(face, colour, below, true, spacing, most, largest, anchor, upright);
    }

    public Type lines(int number) {
        return new Type(face, colour, below, capitals, tracking, number, largest, anchor, upright);
    }

    public Type upTo(int pixels) {
        return new Type(face, colour, below, capitals, tracking, most, pixels, anchor, upright);
    }

    public Type at(String gravity) {
        return new Type(face, colour, below, capitals, tracking, most, largest, gravity, upright);
    }

    public Type topToBottom() {
        return new Type(face, colour, below, capitals, tracking, most, largest, anchor, true);
    }

    /** A new picture of the box's size with the text on nothing. */
    public void set(Canvas canvas, String text, String language, Box box) {
        var script = Script.of(text, language);
        var written = capitals ? script.capitals(text, language) : text;
        boolean vertical = upright && script.vertical();
        var lines = Lines.fit(written, script, vertical ? 1 / box.aspect() : box.aspect(), most);
        canvas.add("(", "+size", "-density", "72", "-background", "none", "-fill", colour);
        canvas.add("-define", "pango:align=" + align(script));
        if (vertical) {
            canvas.add("-gravity", "East", markup(lines, script, language, true), "-rotate", "90");
        } else {
            canvas.add("+gravity", markup(lines, script, language, false));
        }
        var size = box.width() + "x" + box.height();
        canvas.add("-trim", "+repage", "-resize", size + ">", "-gravity", anchor, "-extent", size, ")");
        if (!below.equals(colour)) {
            canvas.add("(", "-size", size, "gradient:" + colour + "-" + below, "-alpha", "set", ")");
            canvas.add("+swap", "-compose", "DstIn", "-composite");
        }
    }

    private String markup(List<String> lines, Script script, String language, boolean vertical) {
        return Markup.of(lines, face, script, language, (int) (largest * script.optical()), tracking, vertical);
    }

    /** Pango mirrors left and right by itself in scripts that read from the right. */
    private String align(Script script) {
        boolean left = anchor.endsWith("West");
        if (!left && !anchor.endsWith("East")) {
            return "center";
        }
        return left == !script.rightToLeft() ? "left" : "right";
    }
}
