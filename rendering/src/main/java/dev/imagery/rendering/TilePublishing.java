package dev.imagery.rendering;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Puts tiles that were made into their places in the cache, where other threads and processes find them whole or not at all. */
record TilePublishing(Path cache, WholeTiles whole) {

    private static final String LOCK = "replacing.lock";

    /** A file is locked for the whole process. */
    private static final ReentrantLock ALONE_IN_PROCESS = new ReentrantLock();

    /** @param made is gone afterwards, or of no use */
    void publish(Path made, Path entry) throws IOException {
        Files.createDirectories(entry.getParent());
        try {
            put(made, entry);
        } catch (FileSystemException e) {
            // An atomic move tells by this exception, and by none of its more special ones, that something is there.
            replace(made, entry);
        }
    }

    /** One at a time, so that nobody moves away what another has just put in the place of a damaged tile. */
    private void replace(Path made, Path entry) throws IOException {
        ALONE_IN_PROCESS.lock();
        try (var channel = FileChannel.open(cache.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            if (whole.contain(entry)) {
                return;
            }
            if (Files.exists(entry)) {
                move(entry, made.resolveSibling("damaged-" + entry.getFileName()));
            }
            // While the place is free, somebody may come by who never saw the damaged tile.
            put(made, entry);
        } finally {
            ALONE_IN_PROCESS.unlock();
        }
    }

    /**
     * Moves it to its place, or takes what is there if that is whole: most often the tile of another render, which was first and is equal.
     *
     * @throws FileSystemException where it cannot be moved, and what is there is not whole
     */
    private void put(Path made, Path entry) throws IOException {
        try {
            move(made, entry);
            whole.add(entry);
        } catch (FileSystemException e) {
            if (!whole.contain(entry)) {
                throw e;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
