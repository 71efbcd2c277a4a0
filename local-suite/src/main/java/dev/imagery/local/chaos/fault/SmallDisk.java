package dev.imagery.local.chaos.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk in memory that can be filled to the last byte, for who may mount one. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=256m";

    private final Path place;

    private SmallDisk(Path place) {
        this.place = place;
    }

    /** Mounts one at {@code place}; empty where that is not permitted. */
    static Optional<SmallDisk> at(Path place) throws IOException {
        Files.createDirectories(place);
        List<String> mount = List.of("mount", "-t", "tmpfs", "-o", SIZE, "imagery-chaos", place.toString());
        return Files.isExecutable(Path.of("/bin/mount")) && Shell.succeeds(mount)
                ? Optional.of(new SmallDisk(place))
                : Optional.empty();
    }

    void fill() throws IOException {
        byte[] bytes = new byte[4_096];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(bytes);
            }
        } catch (IOException full) {
            if (Files.getFileStore(place).getUsableSpace() > bytes.length) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    @Override
    public void close() throws IOException {
        // Lazily: a process that is just being killed may still have a file open.
        Shell.succeeds(List.of("umount", "-l", place.toString()));
    }

    private Path filler() {
        return place.resolve("full");
    }
}
