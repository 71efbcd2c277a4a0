package dev.imagery.rendering;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.RunLimits;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Prepared tiles on local disk, in ImageMagick's own mapped format: artwork scaled to the size that a wall needs, so that a
 * render does not decode it again. An entry is a directory that appears whole, by one atomic rename; so processes may share
 * the cache, and a restart keeps it.
 */
final class TileCache {

    /** What the names of directories with tiles that are not whole yet begin with. */
    static final String MAKING = "making-";

    private final Path directory;
    private final TileMaking making;
    private final TileCacheTrimming trimming;

    TileCache(Path directory, long maxBytes, Supplier<ImageMagick> imageMagick, RunLimits limits) {
        this.directory = directory;
        this.making = new TileMaking(imageMagick, limits);
        this.trimming =
                new TileCacheTrimming(directory, maxBytes, limits.wallClock().multipliedBy(2));
    }

    /** The prepared tiles by what was wanted; those that are missing are made by one process. */
    Map<WantedTile, Path> prepared(List<WantedTile> wanted, ArtworkSource source) {
        try {
            var distinct = new LinkedHashSet<>(wanted);
            var missing = new LinkedHashMap<String, WantedTile>();
            for (var tile : distinct) {
                var entry = entry(tile);
                if (Files.exists(entry.resolve(TileMaking.TILE))) {
                    Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
                } else {
                    missing.putIfAbsent(tile.name(), tile);
                }
            }
            if (!missing.isEmpty()) {
                prepare(missing.values(), source);
                trimming.trim();
            }
            return distinct.stream()
                    .collect(Collectors.toMap(tile -> tile, tile -> entry(tile).resolve(TileMaking.TILE)));
        } catch (IOException e) {
            throw RenderFailure.transientOne("the tile cache at " + directory + " cannot be used: " + e, e);
        }
    }

    private Path entry(WantedTile tile) {
        var name = tile.name();
        return directory.resolve(name.substring(0, 2)).resolve(name);
    }

    private void prepare(Collection<WantedTile> missing, ArtworkSource source) throws IOException {
        Files.createDirectories(directory);
        var made = Files.createTempDirectory(directory, MAKING);
        try {
            making.make(missing, source, made);
            for (var tile : missing) {
                publish(made.resolve(tile.name()), entry(tile));
            }
        } finally {
            Directories.deleteRecursively(made);
        }
    }

    private static void publish(Path made, Path entry) throws IOException {
        Files.createDirectories(entry.getParent());
        try {
            Files.move(made, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another render was first with the same tile; both are equal, and ours goes with its temporary directory.
            // An atomic move tells of that by this exception and by none of its more special ones.
            if (!Files.exists(entry.resolve(TileMaking.TILE))) {
                throw e;
            }
        }
    }
}
