package dev.imagery.rendering;

import dev.imagery.imagemagick.ImageMagick;
import dev.imagery.imagemagick.ImageMagickFailure;
import dev.imagery.imagemagick.RunLimits;
import dev.imagery.imagemagick.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Prepared tiles on local disk, in ImageMagick's own mapped format: artwork scaled to the size that a wall needs, so that a
 * render does not decode it again. An entry is a directory that appears whole, by one atomic rename, and is sealed; so processes may
 * share the cache, a restart keeps it, and what was damaged since is made again.
 */
final class TileCache {

    /** What the names of directories with tiles that are not whole yet begin with. */
    static final String MAKING = "making-";

    /** How many digits of the name the directory is named by that a tile's lies in. */
    private static final int SHELF = 2;

    private final Path directory;
    private final Supplier<ImageMagick> imageMagick;
    private final TileMaking making;
    private final WholeTiles whole;
    private final TilePublishing publishing;
    private final TileCacheTrimming trimming;

    TileCache(
            Path directory,
            long maxBytes,
            Supplier<ImageMagick> imageMagick,
            RunLimits limits,
            ArtworkAdmission admission) {
        this.directory = directory;
        this.imageMagick = imageMagick;
        this.whole = new WholeTiles();
        this.publishing = new TilePublishing(directory, whole);
        this.making = new TileMaking(imageMagick, limits, admission);
        this.trimming =
                new TileCacheTrimming(directory, maxBytes, limits.wallClock().multipliedBy(2));
    }

    /** The prepared tiles by what was wanted; those that are missing or damaged are made by one process. */
    Map<WantedTile, Path> prepared(List<WantedTile> wanted, ArtworkSource source) {
        try {
            var entries = new LinkedHashMap<WantedTile, Path>();
            var version = imageMagick.get().version();
            wanted.forEach(tile -> entries.computeIfAbsent(tile, each -> entry(each, version)));
            var missing = new LinkedHashMap<Path, WantedTile>();
            for (var each : entries.entrySet()) {
                if (!isUsed(each.getValue())) {
                    missing.putIfAbsent(each.getValue(), each.getKey());
                }
            }
            if (!missing.isEmpty()) {
                prepare(missing, source);
                trimming.trim();
            }
            entries.replaceAll((_, entry) -> entry.resolve(TileMaking.TILE));
            return entries;
        } catch (IOException e) {
            throw RenderFailure.transientOne("the tile cache at " + directory + " cannot be used: " + e, e);
        } catch (ImageMagickFailure e) {
            throw RenderFailure.transientOne("tiles could not be prepared: " + e.getMessage(), e);
        }
    }

    /** Drops all tiles of artwork, whatever their size, and answers how many there were. */
    int drop(Collection<String> digests) {
        int dropped = 0;
        try {
            for (var digest : digests) {
                dropped += drop(digest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tiles could not be dropped from " + directory, e);
        }
        return dropped;
    }

    private int drop(String digest) throws IOException {
        var shelf = directory.resolve(digest.substring(0, SHELF));
        if (!Files.isDirectory(shelf)) {
            return 0;
        }
        try (var entries = Files.newDirectoryStream(shelf, digest + "-*")) {
            int dropped = 0;
            for (var entry : entries) {
                Directories.deleteRecursively(entry);
                dropped++;
            }
            return dropped;
        }
    }

    /** What another ImageMagick has written is not read: the format is that of its memory. */
    private Path entry(WantedTile tile, Version version) {
        var name = tile.name() + "-im" + version.text() + "-" + version.depth();
        return directory.resolve(name.substring(0, SHELF)).resolve(name);
    }

    /** Whether a tile is there and whole; it counts as used now. */
    private boolean isUsed(Path entry) throws IOException {
        if (!whole.contain(entry)) {
            return false;
        }
        try {
            Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void prepare(Map<Path, WantedTile> missing, ArtworkSource source) throws IOException {
        Files.createDirectories(directory);
        var made = Files.createTempDirectory(directory, MAKING);
        try {
            making.make(missing.values(), source, made);
            for (var each : missing.entrySet()) {
                publishing.publish(made.resolve(each.getValue().name()), each.getKey());
            }
        } finally {
            Directories.deleteRecursively(made);
        }
    }
}
