package dev.imagery.rendering;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.rendering.colour.ColourConversion;
import dev.imagery.rendering.colour.UnsuitableProfileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.im4java.core.IMOperation;

/** Makes tiles of artwork, any number by one process. */
record TileMaking(Supplier<ImageMagick> imageMagick, RunLimits limits) {

    /** The name of a tile's file in its directory. */
    static final String TILE = "tile.mpc";

    /** All that a tile is made of: ImageMagick keeps the pixels beside. */
    static final List<String> FILES = List.of(TILE, "tile.cache");

    private record Source(WantedTile tile, Path artwork, ColourConversion colours) {}

    /**
     * @param directory that gets a directory with a sealed tile for each, of the tile's name
     * @throws RenderFailure naming the artwork that cannot be had or decoded
     */
    void make(Collection<WantedTile> tiles, ArtworkSource artwork, Path directory) throws IOException {
        var sources = new ArrayList<Source>();
        for (var tile : tiles) {
            sources.add(source(tile, artwork.fetch(tile.artwork()), directory));
        }
        try {
            imageMagick.get().run(operation(sources, directory), limits);
        } catch (ImageMagickFailure e) {
            throw blame(sources, directory, e);
        }
        for (var tile : tiles) {
            TileSeal.write(directory.resolve(tile.name()));
        }
    }

    private static Source source(WantedTile tile, Path file, Path directory) {
        var artwork = tile.artwork();
        try {
            return new Source(tile, file, ColourConversion.of(file, artwork.mediaType(), directory));
        } catch (UnsuitableProfileException e) {
            throw RenderFailure.permanent(
                    "artwork " + artwork.digest() + " of title " + artwork.title() + " cannot be used: "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw RenderFailure.transientOne(
                    "artwork " + artwork.digest() + " of title " + artwork.title() + " cannot be read: " + e, e);
        }
    }

    private static IMOperation operation(List<Source> sources, Path directory) throws IOException {
        var operation = new IMOperation();
        // A truncated JPEG is but a warning to ImageMagick, and half of a grey tile to a visitor.
        operation.regardWarnings();
        for (var source : sources) {
            var entry = Files.createDirectories(directory.resolve(source.tile().name()));
            TilePreparation.add(operation, source.tile(), source.artwork(), source.colours(), entry.resolve(TILE));
        }
        // An image must be left for the end of the command.
        operation.size(1, 1);
        operation.addImage("xc:black");
        operation.addImage("null:");
        return operation;
    }

    /** Finds the artwork that cannot be decoded, as the message of the joint run need not name it. */
    private RenderFailure blame(List<Source> sources, Path directory, ImageMagickFailure jointFailure)
            throws IOException {
        if (!jointFailure.mayBeOfTheInput()) {
            return RenderFailure.transientOne(
                    "tiles could not be prepared: " + jointFailure.getMessage(), jointFailure);
        }
        for (var source : sources) {
            var artwork = source.tile().artwork();
            try {
                imageMagick.get().run(operation(List.of(source), directory), limits);
            } catch (ImageMagickFailure e) {
                return RenderFailure.permanent(
                        "artwork " + artwork.digest() + " of title " + artwork.title() + " cannot be decoded: "
                                + e.getMessage(),
                        e);
            }
        }
        return RenderFailure.transientOne("tiles could not be prepared: " + jointFailure.getMessage(), jointFailure);
    }
}
