package dev.imagery.rendering;

import dev.imagery.dsl.catalog.FocalPoint;
import dev.imagery.dsl.design.GridDesign;
import dev.imagery.dsl.design.TileStyle;
import dev.imagery.dsl.expansion.Composition;
import dev.imagery.dsl.expansion.Output;
import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.dsl.overlay.PlacedOverlay;
import dev.imagery.dsl.target.Size;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Files of artwork whatever, which a renderer shows: alone in the middle of a small picture, or all together. */
final class TrialPosters {

    private static final Size CANVAS = new Size(256, 144);
    private static final Size LARGE = new Size(960, 540);
    private static final int COLUMNS = 10;

    private final AtomicLong last = new AtomicLong();
    private final Path directory;
    private final MagickRenderer renderer;

    TrialPosters(Path directory, RunLimits limits) throws IOException {
        this.directory = Files.createDirectories(directory.resolve("artwork"));
        var imageMagick = ImageMagick.find();
        this.renderer = new MagickRenderer(() -> imageMagick, directory.resolve("tiles"), 1_000_000_000, limits);
    }

    /** Artwork of these bytes, of a new title. */
    PlacedArtwork keep(byte[] bytes, String mediaType, Size size) throws IOException {
        long title = last.incrementAndGet();
        var artwork = new PlacedArtwork(
                title, "%064x".formatted(title), mediaType, size, FocalPoint.CENTRE, Optional.empty());
        Files.write(file(artwork), bytes);
        return artwork;
    }

    void prepare(PlacedArtwork artwork) {
        renderer.prepare(composition(artwork, List.of()), this::file);
    }

    BufferedImage draw(PlacedArtwork artwork, PlacedOverlay... overlays) throws IOException {
        return draw(composition(artwork, List.of(overlays)));
    }

    /** Draws all of them in one picture, where each is to be seen as it is. */
    void assertShown(Map<PlacedArtwork, String> artwork) throws IOException {
        var shown = List.copyOf(artwork.keySet());
        int rows = Math.ceilDiv(shown.size(), COLUMNS);
        var design = new GridDesign(rows, COLUMNS, 10, TileStyle.PLAIN, "#000000");
        var slots = IntStream.range(0, design.slots().size())
                .mapToObj(slot -> shown.get(slot % shown.size()))
                .toList();
        var picture = draw(Composition.of(design, slots, List.of(Output.jpeg(LARGE))));
        for (var tile : design.scene(LARGE).tiles()) {
            Quarters.assertShown(picture, tile.quad(), String.valueOf(artwork.get(slots.get(tile.slot()))));
        }
    }

    private BufferedImage draw(Composition composition) throws IOException {
        var rendered = renderer.render(composition, this::file, Files.createTempDirectory(directory, "out"));
        return ImageIO.read(rendered.files().getFirst().path().toFile());
    }

    private Path file(PlacedArtwork artwork) {
        return directory.resolve(artwork.digest());
    }

    private static Composition composition(PlacedArtwork artwork, List<PlacedOverlay> overlays) {
        return new Composition(
                new SinglePosterDesign("#000000"),
                List.of(artwork),
                List.of(0),
                overlays,
                List.of(Output.jpeg(CANVAS)));
    }
}
