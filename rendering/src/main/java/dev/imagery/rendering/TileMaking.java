package dev.imagery.rendering;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.ImageMagickFailure.Cause;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.im4java.core.IMOperation;

/** Makes tiles of artwork, any number by one process. */
record TileMaking(Supplier<ImageMagick> imageMagick, RunLimits limits, ArtworkAdmission admission) {

    /** The name of a tile's file in its directory. */
    static final String TILE = "tile.mpc";

    /** All that a tile is made of: ImageMagick keeps the pixels beside. */
    static final List<String> FILES = List.of(TILE, "tile.cache");

    /**
     * @param directory that gets a directory with a sealed tile for each, of the tile's name
     * @throws RenderFailure naming all artwork that cannot be had, is not admitted or cannot be decoded
     */
    void make(Collection<WantedTile> tiles, ArtworkSource source, Path directory) throws IOException {
        var admitted = admission.admit(tiles.stream().map(WantedTile::artwork).toList(), source, directory);
        var artwork = new LinkedHashMap<WantedTile, AdmittedArtwork>();
        for (var tile : tiles) {
            artwork.put(tile, Objects.requireNonNull(admitted.get(tile.artwork())));
        }
        try {
            imageMagick.get().run(operation(artwork, directory), limits);
        } catch (ImageMagickFailure e) {
            throw blame(artwork, directory, e);
        }
        for (var tile : tiles) {
            TileSeal.write(directory.resolve(tile.name()));
        }
    }

    private static IMOperation operation(Map<WantedTile, AdmittedArtwork> artwork, Path directory) throws IOException {
        var operation = new IMOperation();
        // A truncated JPEG is but a warning to ImageMagick, and half of a grey tile to a visitor.
        operation.regardWarnings();
        for (var of : artwork.entrySet()) {
            var entry = Files.createDirectories(directory.resolve(of.getKey().name()));
            TilePreparation.add(operation, of.getKey(), of.getValue(), entry.resolve(TILE));
        }
        // An image must be left for the end of the command.
        operation.size(1, 1);
        operation.addImage("xc:black");
        operation.addImage("null:");
        return operation;
    }

    /** Finds all artwork that cannot be decoded, as the message of the joint run need not name it, and a crash may be of the moment. */
    private RenderFailure blame(
            Map<WantedTile, AdmittedArtwork> artwork, Path directory, ImageMagickFailure jointFailure)
            throws IOException {
        boolean tooSlow = jointFailure.reason() == Cause.TIME_LIMIT;
        if (artwork.size() == 1 && (tooSlow || jointFailure.reason() == Cause.FAILED)) {
            return ArtworkFaults.undecodable(artwork.keySet().iterator().next().artwork(), jointFailure);
        }
        if (tooSlow || jointFailure.mayBeOfTheInput()) {
            var faults = new ArtworkFaults();
            var blamed = new HashSet<PlacedArtwork>();
            for (var of : artwork.entrySet()) {
                var one = of.getKey().artwork();
                if (!blamed.contains(one)) {
                    var alone = operation(Map.of(of.getKey(), of.getValue()), directory);
                    faults.collect(() -> {
                        try {
                            imageMagick.get().run(alone, limits);
                        } catch (ImageMagickFailure e) {
                            blamed.add(one);
                            throw ArtworkFaults.undecodable(one, e);
                        }
                    });
                }
            }
            faults.raise();
        }
        return RenderFailure.transientOne("tiles could not be prepared: " + jointFailure.getMessage(), jointFailure);
    }
}
