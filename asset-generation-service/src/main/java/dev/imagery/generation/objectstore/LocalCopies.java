package dev.imagery.generation.objectstore;

import dev.imagery.rendering.RenderFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Objects of the store on this machine's disk, for renders. Several processes may share the directory. */
@Component
class LocalCopies {

    private final Path directory;
    private final Eviction eviction;
    private final Clock clock;

    /** Each digest has one of them, so that this process fetches no object twice at the same time. */
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    LocalCopies(ArtworkCacheSettings settings, Clock clock) throws IOException {
        this.clock = clock;
        this.directory = Files.createDirectories(settings.directoryOrDefault());
        this.eviction = new Eviction(directory, settings.size().toBytes(), settings.inUse(), clock);
    }

    /**
     * An object that is wanted.
     *
     * @param digest SHA-256 of its bytes
     * @param fileName of the copy
     * @param key in the store
     * @param name for people
     * @param bytes opens it; empty where the store lacks it
     */
    record Wanted(String digest, String fileName, String key, String name, Supplier<Optional<InputStream>> bytes) {}

    /** @throws RenderFailure where there is no such object, or it cannot be had now */
    Path fetch(Wanted wanted) {
        var file = directory.resolve(wanted.fileName());
        var lock = locks.get(Math.floorMod(wanted.digest().hashCode(), locks.size()));
        lock.lock();
        try {
            if (!isKept(file)) {
                download(wanted, file);
                eviction.added(Files.size(file));
            }
            return file;
        } catch (IOException e) {
            throw RenderFailure.transientOne("The cache of artwork in " + directory + " failed", e);
        } finally {
            lock.unlock();
        }
    }

    /** Whether the file is there; if so, it is marked as used now. */
    private boolean isKept(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return true;
    }

    private void download(Wanted wanted, Path file) throws IOException {
        var fresh = Files.createTempFile(directory, ".fetching-", null);
        try {
            try (InputStream bytes = open(wanted)) {
                Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            var found = FileDigest.of(fresh).sha256();
            if (!found.equals(wanted.digest())) {
                throw RenderFailure.permanent(
                        wanted.name() + " is corrupt", new IOException("its bytes have the digest " + found));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static InputStream open(Wanted wanted) {
        try {
            return wanted.bytes()
                    .get()
                    .orElseThrow(() -> RenderFailure.permanent(
                            wanted.name() + " is not in the object store", new FileNotFoundException(wanted.key())));
        } catch (SdkException e) {
            throw RenderFailure.transientOne(wanted.name() + " could not be fetched: " + e.getMessage(), e);
        }
    }
}
