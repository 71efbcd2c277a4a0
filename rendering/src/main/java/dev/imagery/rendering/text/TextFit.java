package dev.imagery.rendering.text;

import java.util.List;
import java.util.Optional;

/**
 * The largest size at which a text fits its box.
 *
 * @param paragraphs what stands between line feeds; at least one
 * @param lineHeight of the fonts, in ems
 * @param lineSpacing beyond it, in ems
 * @param width of the box, in pixels
 * @param height of the box, in pixels
 */
record TextFit(List<Paragraph> paragraphs, double lineHeight, double lineSpacing, double width, double height) {

    /** Sizes are multiples of this, in pixels: finer steps are not seen. */
    static final double STEP = 0.5;

    /** Sums of measured widths are seldom exact. */
    private static final double SLACK = 1e-9;

    /** @param lines at least one */
    record Fitted(double size, List<String> lines) {}

    /** Empty where not even the least size fits. Both sizes are in pixels. */
    Optional<Fitted> largest(double most, double least) {
        long high = (long) Math.floor(most / STEP + SLACK);
        long low = Math.min(high, Math.max(1, (long) Math.ceil(least / STEP - SLACK)));
        if (high < 1 || !fits(low * STEP)) {
            return Optional.empty();
        }
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (fits(middle * STEP)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double size = low * STEP;
        return Optional.of(new Fitted(
                size,
                paragraphs.stream()
                        .flatMap(paragraph -> paragraph.evenLines(width / size + SLACK).stream())
                        .toList()));
    }

    /** Smaller is never worse: no line gets longer, and there are no more of them. */
    private boolean fits(double size) {
        double room = width / size + SLACK;
        if (paragraphs.stream().anyMatch(paragraph -> paragraph.widestPiece() > room)) {
            return false;
        }
        int lines = paragraphs.stream()
                .mapToInt(paragraph -> paragraph.lines(room).size())
                .sum();
        return heightOf(lines) * size <= height + SLACK;
    }

    private double heightOf(int lines) {
        return lines * lineHeight + (lines - 1) * lineSpacing;
    }
}
