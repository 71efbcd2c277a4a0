package dev.imagery.storage.compare;

import java.awt.image.BufferedImage;

/** Where two pictures differ: the second one in dim greys, and in red and yellow what is other than in the first. */
final class HeatMap {

    private static final int MOST = 255;

    /** A third of the range is as far as one tells differences apart. */
    private static final int GAIN = 3;

    /** How much of the picture is left under what differs. */
    private static final double DIMMED = 0.35;

    private HeatMap() {}

    /** Of two pictures of one size. */
    static BufferedImage of(BufferedImage before, BufferedImage after) {
        BufferedImage map = new BufferedImage(after.getWidth(), after.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < map.getHeight(); y++) {
            for (int x = 0; x < map.getWidth(); x++) {
                map.setRGB(x, y, colour(before.getRGB(x, y), after.getRGB(x, y)));
            }
        }
        return map;
    }

    private static int colour(int before, int after) {
        int difference = 0;
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int level = after >> shift & MOST;
            difference = Math.max(difference, Math.abs(level - (before >> shift & MOST)));
            sum += level;
        }
        int grey = (int) (DIMMED * sum / 3);
        int heat = Math.min(MOST, GAIN * difference);
        int red = Math.max(grey, heat);
        int green = Math.max(grey * (MOST - heat) / MOST, 2 * heat - MOST);
        int blue = grey * (MOST - heat) / MOST;
        return red << 16 | Math.max(0, green) << 8 | blue;
    }
}
