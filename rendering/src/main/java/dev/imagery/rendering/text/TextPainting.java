package dev.imagery.rendering.text;

import dev.imagery.dsl.overlay.TextShadow;
import java.util.List;
import java.util.Locale;
import org.im4java.core.IMOperation;

/** Lays set text over the picture that is current in an operation. */
public final class TextPainting {

    /** Room for what reaches beyond the box of a line, in ems. */
    private static final double MARGIN = 0.6;

    private TextPainting() {}

    public static void paint(IMOperation operation, SetText set) {
        var style = set.text().style();
        PangoText.settings(operation, set.face(), style, set.size());
        style.shadow()
                .ifPresentOrElse(
                        shadow -> paintWithShadow(operation, set, shadow),
                        () -> set.lines().forEach(line -> compose(operation, set, line, line.x(), line.y())));
        PangoText.noSettings(operation);
    }

    /** The text and its shadow are put together on a ground no larger than they need. */
    private static void paintWithShadow(IMOperation operation, SetText set, TextShadow shadow) {
        double em = set.size();
        int spread = (int) Math.ceil(em * (3 * shadow.blur() + Math.max(Math.abs(shadow.x()), Math.abs(shadow.y()))));
        int room = margin(set) + spread;
        var lines = set.lines();
        int left = lines.stream().mapToInt(SetText.Line::x).min().orElse(0) - room;
        int top = lines.stream().mapToInt(SetText.Line::y).min().orElse(0) - room;
        int right = right(lines) + room;
        int bottom = bottom(lines) + room;
        operation.openOperation();
        operation.size(right - left, bottom - top);
        operation.addImage("xc:none");
        lines.forEach(line -> compose(operation, set, line, line.x() - left, line.y() - top));
        operation.openOperation();
        operation.p_clone();
        operation.fill(shadow.colour());
        operation.colorize(100);
        operation.channel("A");
        operation.blur(0.0, shadow.blur() * em);
        operation.addRawArgs("-evaluate", "Multiply", String.format(Locale.ROOT, "%.3f", shadow.opacity()));
        operation.p_channel();
        operation.addRawArgs("-roll", "%+d%+d".formatted(Math.round(shadow.x() * em), Math.round(shadow.y() * em)));
        operation.closeOperation();
        operation.p_swap();
        // Both still carry the place of the last line.
        operation.addRawArgs("-geometry", "+0+0");
        operation.composite();
        operation.closeOperation();
        operation.addRawArgs("-geometry", "%+d%+d".formatted(left, top));
        operation.composite();
    }

    private static void compose(IMOperation operation, SetText set, SetText.Line line, int x, int y) {
        if (line.text().isBlank()) {
            return;
        }
        int margin = margin(set);
        operation.openOperation();
        PangoText.line(operation, line.text(), set.face().direction(), margin);
        operation.closeOperation();
        operation.addRawArgs("-geometry", "%+d%+d".formatted(x - margin, y - margin));
        operation.composite();
    }

    private static int margin(SetText set) {
        return (int) Math.ceil(set.size() * MARGIN);
    }

    private static int right(List<SetText.Line> lines) {
        return lines.stream().mapToInt(line -> line.x() + line.width()).max().orElse(1);
    }

    private static int bottom(List<SetText.Line> lines) {
        return lines.stream().mapToInt(line -> line.y() + line.height()).max().orElse(1);
    }
}
