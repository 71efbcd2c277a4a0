package dev.imagery.rendering.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Measured pieces of text between two line feeds. Lengths are in ems.
 *
 * @param pieces may be none: an empty line
 */
record Paragraph(List<Measured> pieces) {

    /**
     * @param width of the text
     * @param spaceWidth of the space behind it
     */
    record Measured(Pieces.Piece piece, double width, double spaceWidth) {}

    Paragraph {
        pieces = List.copyOf(pieces);
    }

    double widestPiece() {
        return pieces.stream().mapToDouble(Measured::width).max().orElse(0);
    }

    /** Its lines where each takes as many pieces as have room. A piece wider than the room has a line of its own. */
    List<String> lines(double room) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double width = 0;
        String space = "";
        for (var measured : pieces) {
            if (!line.isEmpty() && width + measured.width > room) {
                lines.add(line.toString());
                line.setLength(0);
                width = 0;
                space = "";
            }
            line.append(space).append(measured.piece.text());
            space = measured.piece.space();
            width += measured.width + measured.spaceWidth;
        }
        lines.add(line.toString());
        return lines;
    }

    /** Its lines, as few as the room allows, of lengths as even as can be. */
    List<String> evenLines(double room) {
        int count = lines(room).size();
        double narrow = widestPiece();
        double wide = room;
        // The least room that gives no more lines, to a hundredth of an em.
        while (wide - narrow > 0.01) {
            double middle = (narrow + wide) / 2;
            if (lines(middle).size() > count) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        return lines(wide);
    }
}
