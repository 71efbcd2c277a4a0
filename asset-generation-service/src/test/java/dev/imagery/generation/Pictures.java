package dev.imagery.generation;

import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.RunLimits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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
        return announcingFrames(png(width, height, colour));
    }

    /** The PNG with the chunk that announces two frames. */
    public static byte[] announcingFrames(byte[] bytes) {
        var png = HexFormat.of().formatHex(bytes);
        var animation = "00000008" + "6163544c" + "0000000200000000" + "00000000";
        return HexFormat.of().parseHex(png.substring(0, 66) + animation + png.substring(66));
    }

    /** As {@code heif-enc} writes it. */
    public static byte[] avif(int width, int height, Color colour) {
        try {
            var png = Files.write(Files.createTempFile("imagery-test-", ".png"), png(width, height, colour));
            var avif = Files.createTempFile("imagery-test-", ".avif");
            try {
                new Companion("heif-enc")
                        .run(
                                List.of("-A", "-q", "90", "-o", avif.toString(), png.toString()),
                                RunLimits.within(Duration.ofSeconds(20)));
                return Files.readAllBytes(avif);
            } finally {
                Files.delete(png);
                Files.delete(avif);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG that says that it is larger than it is. */
    public static byte[] bomb(int width, int height) {
        var png = png(60, 90, Color.RED);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
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
