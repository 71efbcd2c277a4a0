package dev.imagery.generation.objectstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the files of a directory that were not used for longest, whenever a good part of what fits was added. */
final class Eviction {

    private static final Logger log = LoggerFactory.getLogger(Eviction.class);

    /** The directory is listed not for every file, but this often until it is full. */
    private static final int LOOKS_A_FILLING = 50;

    private final Path directory;
    private final long most;
    private final Duration inUse;
    private final Clock clock;
    private final AtomicLong added = new AtomicLong();

    Eviction(Path directory, long most, Duration inUse, Clock clock) {
        this.directory = directory;
        this.most = most;
        this.inUse = inUse;
        this.clock = clock;
    }

    void added(long bytes) throws IOException {
        if (added.addAndGet(bytes) >= most / LOOKS_A_FILLING) {
            added.set(0);
            run();
        }
    }

    private void run() throws IOException {
        var kept = kept();
        long bytes = kept.stream().mapToLong(Kept::bytes).sum();
        var idleSince = clock.instant().minus(inUse);
        for (var file : kept) {
            if (bytes <= most || file.used().isAfter(idleSince)) {
                return;
            }
            Files.deleteIfExists(file.path());
            bytes -= file.bytes();
        }
    }

    /** From the longest unused. */
    private List<Kept> kept() throws IOException {
        var kept = new ArrayList<Kept>();
        try (Stream<Path> files = Files.list(directory)) {
            for (var path : files.toList()) {
                try {
                    kept.add(new Kept(
                            path,
                            Files.size(path),
                            Files.getLastModifiedTime(path).toInstant()));
                } catch (NoSuchFileException e) {
                    log.trace("Another process deleted {}", path, e);
                }
            }
        }
        kept.sort(Comparator.comparing(Kept::used));
        return kept;
    }

    private record Kept(Path path, long bytes, Instant used) {}
}
