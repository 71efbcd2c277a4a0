package dev.imagery.generation.objectstore;

import dev.imagery.dsl.expansion.PlacedArtwork;
import dev.imagery.rendering.ArtworkSource;
import dev.imagery.rendering.RenderFailure;
import dev.imagery.rendering.artwork.PictureFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
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

/** Artwork for renders, from S3 by way of this machine's disk. Several processes may share the directory. */
@Component
class ArtworkCache implements ArtworkSource {

    private final ArtworkObjects objects;
    private final Path directory;
    private final Eviction eviction;
    private final Clock clock;

    /** Each digest has one of them, so that this process fetches no artwork twice at the same time. */
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    ArtworkCache(ArtworkObjects objects, ArtworkCacheSettings settings, Clock clock) throws IOException {
        this.objects = objects;
        this.clock = clock;
        this.directory = Files.createDirectories(settings.directoryOrDefault());
        this.eviction = new Eviction(directory, settings.size().toBytes(), settings.inUse(), clock);
    }

    @Override
    public Path fetch(PlacedArtwork artwork) {
        var format = PictureFormat.ofMediaType(artwork.mediaType())
                .orElseThrow(() -> RenderFailure.permanent(
                        name(artwork) + " cannot be read", new IOException("unknown type " + artwork.mediaType())));
        var file = directory.resolve(artwork.digest() + "." + format.extension());
        var lock = locks.get(Math.floorMod(artwork.digest().hashCode(), locks.size()));
        lock.lock();
        try {
            if (!isKept(file)) {
                download(artwork, format, file);
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

    private void download(PlacedArtwork artwork, PictureFormat format, Path file) throws IOException {
        var fresh = Files.createTempFile(directory, ".fetching-", null);
        try {
            try (InputStream bytes = open(artwork, format)) {
                Files.copy(bytes, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            var found = FileDigest.of(fresh).sha256();
            if (!found.equals(artwork.digest())) {
                throw RenderFailure.permanent(
                        name(artwork) + " is corrupt", new IOException("its bytes have the digest " + found));
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private InputStream open(PlacedArtwork artwork, PictureFormat format) {
        try {
            return objects.open(artwork.digest(), format)
                    .orElseThrow(() -> RenderFailure.permanent(
                            name(artwork) + " is not in the object store",
                            new FileNotFoundException(ArtworkObjects.key(artwork.digest(), format))));
        } catch (SdkException e) {
            throw RenderFailure.transientOne(name(artwork) + " could not be fetched: " + e.getMessage(), e);
        }
    }

    private static String name(PlacedArtwork artwork) {
        return "The artwork " + artwork.digest() + " of title " + artwork.title();
    }
}
