package dev.imagery.storage.compare;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Changes in rows: before, after, and where they differ. */
final class ContactSheet {

    /** The longer side of a picture on it, in pixels. */
    static final int SIDE = 320;

    private static final int GAP = 16;
    private static final int LINE = 28;
    private static final Color PAPER = new Color(0x16181c);
    private static final Color INK = new Color(0xe8e6e3);
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 15);

    private final String heading;
    private final List<Row> rows = new ArrayList<>();

    ContactSheet(String heading) {
        this.heading = heading;
    }

    /** A change; both pictures are of one size, {@link #SIDE} at most. */
    record Row(String label, BufferedImage before, BufferedImage after) {

        int height() {
            return after.getHeight();
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    BufferedImage draw() {
        int height = GAP
                + LINE
                + rows.stream().mapToInt(row -> LINE + row.height() + GAP).sum();
        BufferedImage sheet = new BufferedImage(GAP + 3 * (SIDE + GAP), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(FONT);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, sheet.getWidth(), height);
        graphics.setColor(INK);
        int y = GAP;
        y = write(graphics, rows.isEmpty() ? heading + "; none looks different" : heading, y);
        for (Row row : rows) {
            y = write(graphics, row.label(), y);
            List<BufferedImage> pictures = List.of(row.before(), row.after(), HeatMap.of(row.before(), row.after()));
            int x = GAP;
            for (BufferedImage picture : pictures) {
                graphics.drawImage(picture, x, y, null);
                x += SIDE + GAP;
            }
            y += row.height() + GAP;
        }
        graphics.dispose();
        return sheet;
    }

    private static int write(Graphics2D graphics, String text, int y) {
        graphics.drawString(text, GAP, y + graphics.getFontMetrics().getAscent());
        return y + LINE;
    }
}
