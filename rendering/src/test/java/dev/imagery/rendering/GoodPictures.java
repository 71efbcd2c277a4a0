package dev.imagery.rendering;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** A picture of each format, with a little noise, so that there is something to be broken behind the header. */
final class GoodPictures {

    private static final int NOISE = 9;

    private GoodPictures() {}

    /** By media type. */
    static Map<String, byte[]> encode(Path directory) throws IOException {
        var picture = noisy(Quarters.upright());
        var pictures = new LinkedHashMap<String, byte[]>();
        pictures.put("image/jpeg", Quarters.encoded(picture, "jpeg"));
        pictures.put("image/png", Quarters.encoded(picture, "png"));
        pictures.put("image/webp", Quarters.webp(picture, directory));
        pictures.put("image/avif", Quarters.avif(picture, directory));
        return pictures;
    }

    private static BufferedImage noisy(BufferedImage picture) {
        var random = new Random(17);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                var colour = new Color(picture.getRGB(x, y));
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        near(colour.getRed(), random),
                                        near(colour.getGreen(), random),
                                        near(colour.getBlue(), random))
                                .getRGB());
            }
        }
        return picture;
    }

    private static int near(int level, Random random) {
        return Math.clamp(level + random.nextInt(NOISE) - NOISE / 2, 0, 255);
    }
}
