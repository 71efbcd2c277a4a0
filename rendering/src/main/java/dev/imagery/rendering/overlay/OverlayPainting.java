package dev.imagery.rendering.overlay;

import dev.imagery.dsl.area.Box;
import dev.imagery.dsl.target.Size;
import dev.imagery.rendering.encoding.Chroma;
import dev.imagery.rendering.overlay.DrawableOverlay.Coloured;
import dev.imagery.rendering.overlay.DrawableOverlay.Corners;
import dev.imagery.rendering.overlay.DrawableOverlay.Lettering;
import dev.imagery.rendering.overlay.DrawableOverlay.Mark;
import dev.imagery.rendering.overlay.DrawableOverlay.Scrim;
import dev.imagery.rendering.overlay.DrawableOverlay.Softened;
import dev.imagery.rendering.text.TextPainting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.im4java.core.IMOperation;

/**
 * Overlays as parts of an operation, each over the picture that is current there. A pure function: what had to be measured or decoded
 * was so before.
 */
public final class OverlayPainting {

    private final Size canvas;
    private final List<DrawableOverlay> overlays;

    OverlayPainting(Size canvas, List<DrawableOverlay> overlays) {
        this.canvas = canvas;
        this.overlays = List.copyOf(overlays);
    }

    /** Adds what lays the overlays over the one picture of the operation, which is as large as the canvas. */
    public void paint(IMOperation operation) {
        overlays.forEach(overlay -> paint(operation, overlay));
    }

    /** Whether colours change so slowly somewhere that rounding them to 8 bits would show as bands. */
    public boolean hasSlowChanges() {
        return overlays.stream()
                .anyMatch(overlay -> overlay instanceof Scrim
                        || overlay instanceof Corners
                        || overlay instanceof Coloured
                        || overlay instanceof Softened);
    }

    /**
     * The chroma that JPEGs need: the whole for logos and for lettering of a strong colour, whose edges would run. Measured at quality 82: the
     * colour of white lettering on a wall loses no more than the wall does, that of red lettering three times as much.
     *
     * <p>Artwork has it at half, though a tenth of a dense wall loses as much as red lettering does: it is seen from afar and not read, all
     * walls have such places, and the whole would cost each of them 28 % more bytes (docs/performance.md).
     */
    public Chroma chroma() {
        return overlays.stream().anyMatch(OverlayPainting::hasEdgesOfColour) ? Chroma.FULL : Chroma.HALF;
    }

    private static boolean hasEdgesOfColour(DrawableOverlay overlay) {
        return switch (overlay) {
            case Mark _ -> true;
            case Lettering lettering ->
                Chroma.forEdgesOf(lettering.text().text().style().colour()) == Chroma.FULL;
            case Scrim _, Corners _, Coloured _, Softened _ -> false;
        };
    }

    /** Where logos and lines of text are, as parts of the canvas. */
    public List<Box> lettered() {
        return overlays.stream().flatMap(this::lettered).toList();
    }

    private Stream<Box> lettered(DrawableOverlay overlay) {
        return switch (overlay) {
            case Mark mark ->
                Stream.of(part(
                        mark.place().x(),
                        mark.place().y(),
                        mark.place().size().width(),
                        mark.place().size().height()));
            case Lettering lettering ->
                lettering.text().lines().stream().map(line -> part(line.x(), line.y(), line.width(), line.height()));
            case Scrim _, Corners _, Coloured _, Softened _ -> Stream.of();
        };
    }

    private Box part(double x, double y, double width, double height) {
        return new Box(x / canvas.width(), y / canvas.height(), width / canvas.width(), height / canvas.height());
    }

    /** Whether Pango takes part, which may abort a process whose work is done. */
    public boolean hasText() {
        return overlays.stream().anyMatch(Lettering.class::isInstance);
    }

    private void paint(IMOperation operation, DrawableOverlay overlay) {
        switch (overlay) {
            case Scrim scrim -> ScrimPainting.paint(operation, scrim.gradient(), canvas);
            case Corners corners -> ScrimPainting.paint(operation, corners.vignette(), canvas);
            case Coloured coloured -> TintPainting.paint(operation, coloured.tint(), canvas);
            case Softened softened -> BlurPainting.paint(operation, softened.blur(), canvas);
            case Mark mark -> paint(operation, mark);
            case Lettering lettering -> TextPainting.paint(operation, lettering.text());
        }
    }

    private static void paint(IMOperation operation, Mark mark) {
        operation.openOperation();
        operation.addImage("mpc:" + mark.file());
        if (mark.opacity() < 1) {
            operation.channel("A");
            operation.addRawArgs("-evaluate", "Multiply", String.format(Locale.ROOT, "%.4f", mark.opacity()));
            operation.p_channel();
        }
        operation.closeOperation();
        operation.addRawArgs(
                "-geometry", "%+d%+d".formatted(mark.place().x(), mark.place().y()));
        operation.composite();
    }
}
