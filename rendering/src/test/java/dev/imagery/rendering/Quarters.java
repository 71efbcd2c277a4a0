package dev.imagery.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.imagery.dsl.layout.Quad;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.Companion;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.artwork.Orientation;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;

/** A poster of four colours, one in each quarter, which tells how it is turned. */
final class Quarters {

    static final Size SIZE = new Size(120, 180);

    private static final RunLimits LIMITS = RunLimits.within(Duration.ofSeconds(30));

    private static final List<Color> COLOURS =
            List.of(new Color(200, 30, 40), new Color(30, 160, 60), new Color(40, 70, 210), new Color(230, 200, 20));

    private Quarters() {}

    static BufferedImage upright() {
        return lying(Orientation.TOP_LEFT);
    }

    /** The pixels that show the poster once they are turned as the orientation asks. */
    static BufferedImage lying(Orientation orientation) {
        boolean onItsSide = orientation.compareTo(Orientation.LEFT_TOP) >= 0;
        int width = onItsSide ? SIZE.height() : SIZE.width();
        int height = onItsSide ? SIZE.width() : SIZE.height();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = SIZE.width() - 1;
                int top = SIZE.height() - 1;
                int colour = switch (orientation) {
                    case TOP_LEFT -> colour(x, y);
                    case TOP_RIGHT -> colour(left - x, y);
                    case BOTTOM_RIGHT -> colour(left - x, top - y);
                    case BOTTOM_LEFT -> colour(x, top - y);
                    case LEFT_TOP -> colour(y, x);
                    case RIGHT_TOP -> colour(left - y, x);
                    case RIGHT_BOTTOM -> colour(left - y, top - x);
                    case LEFT_BOTTOM -> colour(y, top - x);
                };
                image.setRGB(x, y, colour);
            }
        }
        return image;
    }

    private static int colour(int x, int y) {
        return COLOURS.get((x < SIZE.width() / 2 ? 0 : 1) + (y < SIZE.height() / 2 ? 0 : 2))
                .getRGB();
    }

    static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    static byte[] webp(BufferedImage image, Path directory) throws IOException {
        var png = Files.write(directory.resolve("webp.png"), encoded(image, "png"));
        var webp = directory.resolve("picture.webp");
        ImageMagick.find().run(List.of("png:" + png, "-quality", "90", "webp:" + webp), LIMITS);
        return Files.readAllBytes(webp);
    }

    static byte[] avif(BufferedImage image, Path directory) throws IOException {
        return avif("source.png", encoded(image, "png"), directory);
    }

    /** @param name of a JPEG or PNG, by which {@code heif-enc} knows what it is */
    static byte[] avif(String name, byte[] picture, Path directory) throws IOException {
        var source = Files.write(directory.resolve(name), picture);
        var avif = directory.resolve("picture.avif");
        new Companion("heif-enc").run(List.of("-A", "-q", "90", "-o", avif.toString(), source.toString()), LIMITS);
        return Files.readAllBytes(avif);
    }

    /** In a picture in whose middle the poster stands, half as high as the picture. */
    static void assertShown(BufferedImage picture) {
        double height = picture.getHeight() / 2.0;
        double width = height * SIZE.width() / SIZE.height();
        assertShown(
                picture,
                Quad.rectangle((picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height),
                "the poster");
    }

    /** @param place an upright rectangle, in pixels */
    static void assertShown(BufferedImage picture, Quad place, String what) {
        double width = place.lowerRight().x() - place.upperLeft().x();
        double height = place.lowerRight().y() - place.upperLeft().y();
        for (int quarter = 0; quarter < COLOURS.size(); quarter++) {
            double x = place.centre().x() + width * (quarter % 2 == 0 ? -1 : 1) / 4;
            double y = place.centre().y() + height * (quarter < 2 ? -1 : 1) / 4;
            var found = new Color(picture.getRGB((int) x, (int) y));
            var expected = COLOURS.get(quarter);
            var as = "quarter " + quarter + " of " + what;
            assertThat((double) found.getRed()).as(as).isCloseTo(expected.getRed(), within(12.0));
            assertThat((double) found.getGreen()).as(as).isCloseTo(expected.getGreen(), within(12.0));
            assertThat((double) found.getBlue()).as(as).isCloseTo(expected.getBlue(), within(12.0));
        }
    }
}
