package dev.imagery.storage.compare;

import dev.imagery.storage.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Pictures that can be looked at: stripes, and on them a box of a colour. */
public final class DrawnPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int STRIPE = 12;

    private DrawnPicture() {}

    /** A picture whose bytes no other has: of a box of so many pixels to the left, in grey stripes. */
    public static Picture jpeg(Color box, int side) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(box, side), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What follows the end of a JPEG is no part of the picture.
        bytes.writeBytes(UUID.randomUUID().toString().getBytes());
        return new Picture(bytes.toByteArray(), "jpeg");
    }

    static BufferedImage image(Color box, int side) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int x = 0; x < WIDTH; x += STRIPE) {
            graphics.setColor(x / STRIPE % 2 == 0 ? Color.GRAY : Color.DARK_GRAY);
            graphics.fillRect(x, 0, STRIPE, HEIGHT);
        }
        graphics.setColor(box);
        graphics.fillRect(0, 0, side, side);
        graphics.dispose();
        return image;
    }
}
