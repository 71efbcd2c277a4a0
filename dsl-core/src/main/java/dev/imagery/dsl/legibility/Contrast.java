package dev.imagery.dsl.legibility;

import dev.imagery.dsl.area.Box;
import java.util.List;
import java.util.Optional;

/**
 * How much text of a colour stands out from a picture: the contrast ratio of WCAG 2.2, 1 to 21, cut to two decimals.
 *
 * @param worst in the cell in which it is least
 * @param mean over all cells
 */
public record Contrast(double worst, double mean) {

    /** What WCAG 2.2 asks of text of usual size (success criterion 1.4.3, level AA). */
    public static final double READABLE = 4.5;

    private static final double STEPS = 100;

    /**
     * @param textColour as {@code #rrggbb}
     * @param areas where the page puts text
     * @return empty where there are no such areas
     */
    public static Optional<Contrast> of(LuminanceGrid grid, String textColour, List<Box> areas) {
        double text = Luminance.of(textColour);
        var luminances = grid.luminances();
        var ratios = Cells.in(areas, grid.columns(), grid.rows()).stream()
                .mapToDouble(cell -> Luminance.contrast(text, luminances[cell]))
                .summaryStatistics();
        return ratios.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Contrast(cut(ratios.getMin()), cut(ratios.getAverage())));
    }

    private static double cut(double ratio) {
        return Math.floor(ratio * STEPS) / STEPS;
    }
}
