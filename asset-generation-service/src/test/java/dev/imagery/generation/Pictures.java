package dev.imagery.generation;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Small pictures for tests. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height, Color colour) {
        return encoded(width, height, colour, "jpeg");
    }

    public static byte[] png(int width, int height, Color colour) {
        return encoded(width, height, colour, "png");
    }

    /** A PNG with the chunk that announces two frames. */
    public static byte[] animatedPng(int width, int height, Color colour) {
        var png = HexFormat.of().formatHex(png(width, height, colour));
        var animation = "00000008" + "6163544c" + "0000000200000000" + "00000000";
        return HexFormat.of().parseHex(png.substring(0, 66) + animation + png.substring(66));
    }

    private static byte[] encoded(int width, int height, Color colour, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
