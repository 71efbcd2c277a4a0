package dev.imagery.generation.objectstore;

import dev.imagery.rendering.RenderFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Objects of the store on this machine's disk, for renders. Several processes may share the directory. */
@Component
class LocalCopies {

    private final ContentObjects objects;
    private final Path directory;
    private final Eviction eviction;
    private final Clock clock;

    /** Each digest has one of them, so that this process fetches no object twice at the same time. */
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    LocalCopies(ContentObjects objects, LocalCopiesSettings settings, Clock clock) throws IOException {
        this.objects = objects;
        this.clock = clock;
        this.directory = Files.createDirectories(settings.directoryOrDefault());
        this.eviction = new Eviction(directory, settings.size().toBytes(), settings.inUse(), clock);
    }

    /**
     * A copy that stays for as long as the settings say.
     *
     * @param name of the object for people, at the beginning of a sentence
     * @throws RenderFailure where there is no such object, or it cannot be had now
     */
    Path fetch(ContentAddress address, String name) {
        var file = directory.resolve(address.fileName());
        var lock = lock(address);
        lock.lock();
        try {
            if (!isKept(file)) {
                download(address, name, file);
                eviction.added(Files.size(file));
            }
            return file;
        } catch (IOException e) {
            throw RenderFailure.transientOne(
                    name + " could not be copied into " + directory + " (imagery.render.copies.directory): " + e, e);
        } finally {
            lock.unlock();
        }
    }

    /** Drops a copy, and answers whether there was one. */
    boolean drop(ContentAddress address) {
        var lock = lock(address);
        lock.lock();
        try {
            return Files.deleteIfExists(directory.resolve(address.fileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(address.fileName() + " could not be dropped from " + directory, e);
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(ContentAddress address) {
        return locks.get(Math.floorMod(address.hashCode(), locks.size()));
    }

    /** Whether the file is there; if so, it is marked as used now. */
    private boolean isKept(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return true;
    }

    private void download(ContentAddress address, String name, Path file) throws IOException {
        var fresh = Files.createTempFile(directory, ".fetching-", null);
        try {
            try (InputStream bytes = open(address, name)) {
                Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            var found = FileDigest.of(fresh).sha256();
            if (!found.equals(address.digest())) {
                throw RenderFailure.permanent(
                        name + " is corrupt", new IOException("its bytes have the digest " + found));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private InputStream open(ContentAddress address, String name) {
        try {
            return objects.open(address)
                    .orElseThrow(() -> RenderFailure.permanent(
                            name + " is not in the object store", new FileNotFoundException(address.key())));
        } catch (SdkException e) {
            throw RenderFailure.transientOne(name + " could not be fetched: " + e.getMessage(), e);
        }
    }
}
