package dev.imagery.rendering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the tile cache below its size: what was not used for longest goes first. What was used a short while ago stays in
 * any case, as a render of this or of another process may be about to read it.
 */
final class TileCacheTrimming {

    private static final double TRIMMED_SHARE = 0.8;
    private static final Duration LONGEST_PREPARATION = Duration.ofHours(1);

    private final Path directory;
    private final long maxBytes;
    private final Duration inUse;
    private final ReentrantLock alone = new ReentrantLock();

    /**
     * @param maxBytes above which entries are dropped
     * @param inUse how long after its last use an entry is left alone
     */
    TileCacheTrimming(Path directory, long maxBytes, Duration inUse) {
        this.directory = directory;
        this.maxBytes = maxBytes;
        this.inUse = inUse;
    }

    /** Drops what killed processes have left, and entries where the cache is too large. Does nothing while another thread does so. */
    void trim() throws IOException {
        if (!alone.tryLock()) {
            return;
        }
        try {
            dropWhatWasLeft();
            var entries = entries();
            long bytes = entries.stream().mapToLong(Entry::bytes).sum();
            if (bytes <= maxBytes) {
                return;
            }
            var dropped = Instant.now().minus(inUse);
            for (var entry : entries) {
                if (entry.lastUse().toInstant().isAfter(dropped)) {
                    return;
                }
                Directories.deleteRecursively(entry.path());
                bytes -= entry.bytes();
                if (bytes <= maxBytes * TRIMMED_SHARE) {
                    return;
                }
            }
        } finally {
            alone.unlock();
        }
    }

    /** Nobody is at work any more on tiles that were begun so long ago. */
    private void dropWhatWasLeft() throws IOException {
        var longAgo = Instant.now().minus(inUse).minus(LONGEST_PREPARATION);
        for (var begun : children(directory)) {
            if (begun.getFileName().toString().startsWith(TileCache.MAKING)
                    && lastUse(begun).filter(longAgo::isAfter).isPresent()) {
                Directories.deleteRecursively(begun);
            }
        }
    }

    private static Optional<Instant> lastUse(Path path) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(path).toInstant());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private record Entry(Path path, FileTime lastUse, long bytes) {}

    /** From the longest unused. What goes away meanwhile, by other renders, is left out. */
    private List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var shelf : children(directory)) {
            if (!shelf.getFileName().toString().startsWith(TileCache.MAKING)) {
                for (var path : children(shelf)) {
                    entry(path).ifPresent(entries::add);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::lastUse));
        return entries;
    }

    private static List<Path> children(Path directory) throws IOException {
        try (var paths = Files.list(directory)) {
            return paths.toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    private static Optional<Entry> entry(Path path) throws IOException {
        try {
            long bytes = 0;
            for (var file : children(path)) {
                bytes += Files.size(file);
            }
            return Optional.of(new Entry(path, Files.getLastModifiedTime(path), bytes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
