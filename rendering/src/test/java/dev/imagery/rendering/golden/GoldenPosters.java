package dev.imagery.rendering.golden;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Posters that are told apart at a glance, drawn without type, so that every machine draws the same. */
final class GoldenPosters {

    private static final Size SIZE = new Size(400, 600);

    private GoldenPosters() {}

    /** Files named by the digests of the artwork. */
    static List<PlacedArtwork> draw(int count, Path directory) throws IOException {
        var artwork = new ArrayList<PlacedArtwork>();
        for (int i = 0; i < count; i++) {
            var digest = "%064x".formatted(i + 1);
            ImageIO.write(poster(i, count), "png", directory.resolve(digest).toFile());
            artwork.add(new PlacedArtwork(i + 1, digest, "image/png", SIZE, FocalPoint.CENTRE, Optional.empty()));
        }
        return artwork;
    }

    /** A ground of its own hue, a fine frame, as many bars as its number, and a disc that shows whether it is round. */
    private static BufferedImage poster(int number, int count) {
        var image = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        float hue = (float) number / count;
        graphics.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.7f, 0.9f), 0, SIZE.height(), Color.getHSBColor(hue, 0.8f, 0.3f)));
        graphics.fillRect(0, 0, SIZE.width(), SIZE.height());
        graphics.setColor(Color.getHSBColor(hue, 0.2f, 1));
        graphics.drawRect(20, 20, SIZE.width() - 40, SIZE.height() - 40);
        for (int bar = 0; bar <= number; bar++) {
            graphics.fillRect(60, 540 - bar * 26, 280, 12);
        }
        graphics.setColor(Color.getHSBColor(hue + 0.5f, 0.6f, 0.95f));
        graphics.fillOval(120, 60, 160, 160);
        graphics.dispose();
        return image;
    }
}
