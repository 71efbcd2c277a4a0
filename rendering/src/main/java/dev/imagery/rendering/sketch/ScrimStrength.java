package dev.imagery.rendering.sketch;

import dev.imagery.dsl.legibility.Cells;
import dev.imagery.dsl.legibility.Contrast;
import dev.imagery.dsl.legibility.Luminance;
import dev.imagery.dsl.overlay.PlacedLegibleGradient;
import dev.imagery.dsl.target.Size;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How strong a scrim has to be: what it does to the small copy of the picture beneath it is computed for each opacity in hundredths,
 * and the first that makes text legible in every cell of its areas is the one.
 */
public final class ScrimStrength {

    /** A little more than is wanted: what is drawn is rounded to 256 levels and differs from what is computed. */
    private static final double ENOUGH = Contrast.READABLE + 0.05;

    private static final double STEPS = 100;
    private static final double MOST = 255;

    private final SmallPicture beneath;
    private final PlacedLegibleGradient scrim;
    private final int columns;
    private final List<Integer> cells;
    private final double text;
    private final double[] colour;

    /** What was found. */
    public sealed interface Found {

        /** @param opacity the least that is enough, 0 to 1; 0 for none at all */
        record Enough(double opacity) implements Found {}

        /**
         * Not even an opacity of 1 is enough.
         *
         * @param contrast in the worst cell then
         * @param x of that cell's middle, as a fraction of the picture's width
         * @param y of that cell's middle, as a fraction of the picture's height
         */
        record TooWeak(double contrast, double x, double y) implements Found {}
    }

    private ScrimStrength(SmallPicture beneath, PlacedLegibleGradient scrim) {
        this.beneath = beneath;
        this.scrim = scrim;
        this.columns = beneath.width() / Sketch.PIXELS_OF_CELL;
        this.cells = Cells.in(scrim.text().areas(), columns, beneath.height() / Sketch.PIXELS_OF_CELL);
        this.text = Luminance.of(scrim.text().colour());
        var rgb = Color.decode(scrim.colour());
        this.colour = new double[] {rgb.getRed() / MOST, rgb.getGreen() / MOST, rgb.getBlue() / MOST};
    }

    /**
     * @param canvas that the scrim lies on
     * @param beneath what {@link Sketch#write} wrote of the picture beneath the scrim
     */
    public static Found find(PlacedLegibleGradient scrim, Size canvas, Path beneath) throws IOException {
        return find(scrim, Sketch.picture(canvas, beneath));
    }

    static Found find(PlacedLegibleGradient scrim, SmallPicture beneath) {
        return new ScrimStrength(beneath, scrim).find();
    }

    private Found find() {
        int unread = cells.getFirst();
        for (int step = 0; step <= STEPS; step++) {
            double opacity = step / STEPS;
            // Where text was not legible just before is where it is seldom legible now.
            if (contrast(unread, opacity) < ENOUGH) {
                continue;
            }
            var next = cells.stream()
                    .filter(cell -> contrast(cell, opacity) < ENOUGH)
                    .findFirst();
            if (next.isEmpty()) {
                return new Found.Enough(opacity);
            }
            unread = next.get();
        }
        return tooWeak();
    }

    private Found tooWeak() {
        int worst = cells.getFirst();
        for (int cell : cells) {
            if (contrast(cell, 1) < contrast(worst, 1)) {
                worst = cell;
            }
        }
        return new Found.TooWeak(
                contrast(worst, 1),
                (worst % columns + 0.5) * Sketch.PIXELS_OF_CELL / beneath.width(),
                (Math.floorDiv(worst, columns) + 0.5) * Sketch.PIXELS_OF_CELL / beneath.height());
    }

    private double contrast(int cell, double opacity) {
        int left = cell % columns * Sketch.PIXELS_OF_CELL;
        int top = Math.floorDiv(cell, columns) * Sketch.PIXELS_OF_CELL;
        double mean = IntStream.range(0, Sketch.PIXELS_OF_CELL * Sketch.PIXELS_OF_CELL)
                .mapToDouble(pixel ->
                        luminance(left + pixel % Sketch.PIXELS_OF_CELL, top + pixel / Sketch.PIXELS_OF_CELL, opacity))
                .average()
                .orElseThrow();
        return Luminance.contrast(text, mean);
    }

    private double luminance(int x, int y, double opacity) {
        double covered = opacity * scrim.share((x + 0.5) / beneath.width(), (y + 0.5) / beneath.height());
        return Luminance.of(mixed(x, y, 0, covered), mixed(x, y, 1, covered), mixed(x, y, 2, covered));
    }

    private double mixed(int x, int y, int channel, double covered) {
        return beneath.at(x, y, channel) * (1 - covered) + colour[channel] * covered;
    }
}
