package dev.imagery.local.endtoend;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Artwork that a test can recognise on a wall, or that cannot be drawn. */
final class FlatArtwork {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 900;

    /** Bytes of the marker at the end. */
    private static final int END = 2;

    private FlatArtwork() {}

    static byte[] jpeg(Color colour) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        return encode(image);
    }

    /** A JPEG whose header and end are right, and whose second half is missing. */
    static byte[] withoutSecondHalf() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        byte[] whole = encode(image);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        System.arraycopy(whole, whole.length - END, half, half.length - END, END);
        return half;
    }

    private static byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
