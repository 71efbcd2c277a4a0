package dev.imagery.storage.compare;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** The size of small copies, in pixels. */
record CopySize(int width, int height) {

    /** Twice as many are decoded as are kept, so that passing rows over is not seen in the copy. */
    private static final int OVERSAMPLING = 2;

    /** As large as fits a square. */
    static CopySize within(int side, int width, int height) {
        double scale = Math.min(1, (double) side / Math.max(width, height));
        return new CopySize(
                Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /** Of how many rows, and columns, of a picture one is enough. */
    int step(int pictureWidth, int pictureHeight) {
        return Math.max(1, Math.min(pictureWidth / (OVERSAMPLING * width), pictureHeight / (OVERSAMPLING * height)));
    }

    /** A copy of the picture, without transparency. */
    BufferedImage copy(BufferedImage picture) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(halved(picture), 0, 0, width, height, null);
        graphics.dispose();
        return copy;
    }

    /** Interpolation looks at four pixels only; what is more than twice as large is made smaller by means first. */
    private BufferedImage halved(BufferedImage picture) {
        BufferedImage smaller = picture;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height && smaller.getWidth() > 1) {
            BufferedImage half =
                    new BufferedImage(smaller.getWidth() / 2, smaller.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = half.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(smaller, 0, 0, half.getWidth(), half.getHeight(), null);
            graphics.dispose();
            smaller = half;
        }
        return smaller;
    }
}
