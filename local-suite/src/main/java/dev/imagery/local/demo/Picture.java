package dev.imagery.local.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture that was fetched, decoded, with what the demo wants to know of it. */
public record Picture(int width, int height, double contrast) {

    /** Below this standard deviation of brightness (of 255) a picture shows nothing. */
    private static final double LEAST_CONTRAST = 8;

    private static final int STEP = 7;

    /**
     * Decodes a picture.
     *
     * @throws IOException when the bytes are not a picture, or a broken one
     */
    public static Picture decode(byte[] bytes) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw new IOException("%d bytes that do not decode as a picture".formatted(bytes.length));
        }
        return new Picture(image.getWidth(), image.getHeight(), contrast(image));
    }

    /** Why this is not the wall that was asked for; empty text when it is. */
    public String faultFor(int wantedWidth, int wantedHeight) {
        if (width != wantedWidth || height != wantedHeight) {
            return "is %d×%d, not %d×%d".formatted(width, height, wantedWidth, wantedHeight);
        }
        return contrast < LEAST_CONTRAST ? "is one even surface" : "";
    }

    private static double contrast(BufferedImage image) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 0; y < image.getHeight(); y += STEP) {
            for (int x = 0; x < image.getWidth(); x += STEP) {
                int rgb = image.getRGB(x, y);
                double brightness = 0.2126 * (rgb >> 16 & 0xff) + 0.7152 * (rgb >> 8 & 0xff) + 0.0722 * (rgb & 0xff);
                sum += brightness;
                squares += brightness * brightness;
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }
}
