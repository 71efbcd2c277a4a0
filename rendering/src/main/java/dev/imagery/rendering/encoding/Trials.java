package dev.imagery.rendering.encoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeMap;

/** One picture encoded at several qualities, of which one is kept. */
final class Trials implements AutoCloseable {

    private final Encoder encoder;
    private final Uncompressed picture;
    private final Path stem;
    private final TreeMap<Integer, Path> files = new TreeMap<>();

    /** @param stem with whose name those of the trials begin */
    Trials(Encoder encoder, Uncompressed picture, Path stem) {
        this.encoder = encoder;
        this.picture = picture;
        this.stem = stem;
    }

    Uncompressed picture() {
        return picture;
    }

    /** The picture at a quality; it is encoded when it is first asked for. */
    Path at(int quality) {
        return files.computeIfAbsent(quality, fresh -> {
            var trial = stem.resolveSibling(stem.getFileName() + ".trial-" + fresh);
            encoder.encode(picture, fresh, trial);
            return trial;
        });
    }

    long bytesAt(int quality) throws IOException {
        return Files.size(at(quality));
    }

    /** Makes the picture at a quality the result. */
    void keep(int quality, Path file) throws IOException {
        Files.move(at(quality), file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        for (var trial : files.values()) {
            Files.deleteIfExists(trial);
        }
    }
}
