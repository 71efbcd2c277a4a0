package dev.imagery.storage.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** A directory for what an archive has, for as long as it is being imported. */
final class Spool implements AutoCloseable {

    private final Path directory;
    private int files;

    private Spool(Path directory) {
        this.directory = directory;
    }

    static Spool open() throws IOException {
        return new Spool(Files.createTempDirectory("imagery-import-"));
    }

    /** The path of a new file. */
    Path file() {
        files++;
        return directory.resolve(String.valueOf(files));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }
}
