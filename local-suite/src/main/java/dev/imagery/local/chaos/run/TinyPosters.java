package dev.imagery.local.chaos.run;

import dev.imagery.local.chaos.schedule.Workload;
import dev.imagery.local.client.GenerationClient;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** The titles of a run, each with a small poster of its own in each of its languages. */
final class TinyPosters {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 240;

    private TinyPosters() {}

    /** Puts them into the catalogue. */
    static void put(GenerationClient generation, Path folder) throws IOException {
        generation.importTitles(Workload.TITLES.stream().map(TinyPosters::title).toList());
        Files.createDirectories(folder);
        for (long title : Workload.TITLES) {
            for (String language : List.of("en", "fr")) {
                Path poster = folder.resolve(title + "." + language + ".jpg");
                ImageIO.write(draw(title, language), "jpeg", poster.toFile());
                generation.putArtwork(title, language, poster);
            }
        }
    }

    private static String title(long id) {
        return """
                {"id": %d, "names": {"en": "Title %d", "fr": "Titre %d"}, "originalLanguage": "en", "kind": "novel", "genres": ["drama"], \
                "year": 1900, "maturity": 0, "popularity": 50, "launched": "2026-01-01", "tags": []}""".formatted(id, id, id);
    }

    private static BufferedImage draw(long title, String language) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        float hue = title % Workload.TITLES.size() / (float) Workload.TITLES.size();
        graphics.setColor(Color.getHSBColor(hue, 0.8f, 0.8f));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(language.equals("en") ? Color.WHITE : Color.BLACK);
        // Lines, so that the pictures are not so small that no upload of them can be cut.
        for (int y = 0; y < HEIGHT; y += 7) {
            graphics.drawLine(0, y, WIDTH, (int) (y * (title % 5) / 3));
        }
        graphics.dispose();
        return image;
    }
}
