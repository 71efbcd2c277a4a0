package dev.imagery.rendering;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.PerspectiveDesign;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A wall of three posters on a small screen, drawn in a moment, in this process or in one of its own. */
final class SmallWall {

    static final int POSTERS = 3;

    private static final Size SIZE = new Size(120, 180);
    private static final Output OUTPUT = Output.jpeg(new Size(320, 180));

    private final Path directory;

    private SmallWall(Path directory) {
        this.directory = directory;
    }

    /** Draws its posters where they are not there yet. */
    static SmallWall in(Path directory) throws IOException {
        for (int i = 0; i < POSTERS; i++) {
            var file = directory.resolve(digest(i));
            if (!Files.exists(file)) {
                var image = new BufferedImage(SIZE.width(), SIZE.height(), BufferedImage.TYPE_INT_RGB);
                var graphics = image.createGraphics();
                graphics.setPaint(new GradientPaint(0, 0, Color.getHSBColor(i / 3f, 0.8f, 1), 120, 180, Color.BLACK));
                graphics.fillRect(0, 0, SIZE.width(), SIZE.height());
                graphics.dispose();
                ImageIO.write(image, "png", file.toFile());
            }
        }
        return new SmallWall(directory);
    }

    static MagickRenderer renderer(Path tiles) {
        var imageMagick = ImageMagick.find();
        return new MagickRenderer(() -> imageMagick, tiles, 1_000_000_000, RunLimits.within(Duration.ofSeconds(60)));
    }

    /** Returns the file that was drawn. */
    Path draw(MagickRenderer renderer, String name) throws IOException {
        return draw(renderer, Files.createDirectory(directory.resolve(name)));
    }

    /** The same with a renderer of its own, in a process of its own, which ends with 0 when it is done. */
    Process drawInAnotherProcess(Path tiles, Path out) throws IOException {
        Files.createDirectories(out);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        directory.toString(),
                        tiles.toString(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path draw(MagickRenderer renderer, Path out) {
        var design = new PerspectiveDesign(4, 6, 10, List.of(0), List.of(0, -100));
        var inSlots = new ArrayList<PlacedArtwork>();
        for (var slot : design.slots()) {
            int poster = slot.number() % POSTERS;
            inSlots.add(new PlacedArtwork(
                    poster + 1, digest(poster), "image/png", SIZE, FocalPoint.CENTRE, Optional.empty()));
        }
        return renderer.render(
                        Composition.of(design, inSlots, List.of(OUTPUT)),
                        artwork -> directory.resolve(artwork.digest()),
                        out)
                .files()
                .getFirst()
                .path();
    }

    private static String digest(int poster) {
        return String.valueOf(poster).repeat(64);
    }

    /** Arguments: directory of the posters, that of the tiles, and that of the picture. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws IOException {
            SmallWall.in(Path.of(arguments[0])).draw(renderer(Path.of(arguments[1])), Path.of(arguments[2]));
        }
    }
}
