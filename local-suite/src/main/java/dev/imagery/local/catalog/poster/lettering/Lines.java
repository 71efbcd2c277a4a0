package dev.imagery.local.catalog.poster.lettering;

import java.util.ArrayList;
import java.util.List;

/** Sets a title in the number of lines at which it can be largest in its box, with lines of even length. */
public final class Lines {

    private static final double LINE_HEIGHT = 1.12;

    private Lines() {}

    /**
     * The lines, stripped, in reading order.
     *
     * @param aspect width of the box divided by its height
     * @param most the most lines that the design bears, at least 1
     */
    public static List<String> fit(String text, Script script, double aspect, int most) {
        var pieces = Breaking.pieces(text.strip(), script);
        List<String> best = List.of(text.strip());
        double bestSize = size(best, aspect);
        for (int count = 2; count <= Math.min(most, pieces.size()); count++) {
            var lines = balanced(pieces, count);
            double size = size(lines, aspect);
            if (size > bestSize * 1.06) {
                best = lines;
                bestSize = size;
            }
        }
        return best;
    }

    /** The type size that a box of height 1 allows. */
    private static double size(List<String> lines, double aspect) {
        double widest = lines.stream().mapToDouble(Breaking::width).max().orElse(1);
        return Math.min(aspect / Math.max(widest, 0.1), 1 / (lines.size() * LINE_HEIGHT));
    }

    /** The cut into {@code count} lines whose widest line is narrowest, by the usual table over (pieces, lines). */
    private static List<String> balanced(List<String> pieces, int count) {
        int n = pieces.size();
        var widest = new double[count + 1][n + 1];
        var cut = new int[count + 1][n + 1];
        for (int end = 1; end <= n; end++) {
            widest[1][end] = Breaking.width(String.join("", pieces.subList(0, end)));
        }
        for (int lines = 2; lines <= count; lines++) {
            for (int end = lines; end <= n; end++) {
                widest[lines][end] = Double.MAX_VALUE;
                for (int start = lines - 1; start < end; start++) {
                    double width = Math.max(
                            widest[lines - 1][start], Breaking.width(String.join("", pieces.subList(start, end))));
                    if (width < widest[lines][end]) {
                        widest[lines][end] = width;
                        cut[lines][end] = start;
                    }
                }
            }
        }
        var result = new ArrayList<String>();
        int end = n;
        for (int lines = count; lines >= 1; lines--) {
            int start = lines == 1 ? 0 : cut[lines][end];
            result.addFirst(String.join("", pieces.subList(start, end)).strip());
            end = start;
        }
        return result;
    }
}
